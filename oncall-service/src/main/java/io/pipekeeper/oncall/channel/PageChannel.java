package io.pipekeeper.oncall.channel;

import org.eclipse.microprofile.graphql.Description;

/** By what a page goes out. */
@Description("By what a page goes out.")
public enum PageChannel {
    /** A mail. */
    MAIL,
    /** An incoming webhook as Slack has it; Mattermost and Rocket.Chat take the same. */
    SLACK,
    /** A workflow of Microsoft Teams that a webhook starts. */
    TEAMS,
    /** A push message by ntfy. */
    NTFY,
    /** A signed POST to a URL of the receiver. */
    WEBHOOK,
    /** A text message to a phone. */
    SMS,
    /** A call to a phone that reads the page out. */
    VOICE
}
