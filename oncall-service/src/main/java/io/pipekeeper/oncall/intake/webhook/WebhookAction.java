package io.pipekeeper.oncall.intake.webhook;

import org.eclipse.microprofile.graphql.Description;

/** What a tool says about its trouble. */
@Description("What a tool says about its trouble.")
public enum WebhookAction {
    /** Something is wrong. */
    TRIGGER,
    /** Somebody is working on it. */
    ACKNOWLEDGE,
    /** It is over. */
    RESOLVE
}
