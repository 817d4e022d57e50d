package io.pipekeeper.oncall.channel;

import org.eclipse.microprofile.graphql.Description;

/** By what a page goes out. */
@Description("By what a page goes out.")
public enum PageChannel {
    /** A mail. */
    MAIL,
    /** A signed POST to a URL of the receiver. */
    WEBHOOK
}
