package io.pipekeeper.oncall.intake.trace;

import io.pipekeeper.oncall.incident.AlertOutcome;
import org.eclipse.microprofile.graphql.Description;

/** What an event turned out to be. */
@Description("What an event turned out to be.")
public enum Finding {
    /** New trouble, and an incident with it. */
    OPENED("a new alert opens an incident"),
    /** New trouble of a group whose incident is open. */
    JOINED_INCIDENT("a new alert joins the open incident of its group"),
    /** Trouble that was told before. */
    REPEATED("the alert is open already; nobody is called again for it"),
    /** Somebody is working on it. */
    ACKNOWLEDGED("the alert is open; its incident is acknowledged"),
    /** It is over. */
    RESOLVED("the open alert is resolved"),
    /** An acknowledgement or an end of something that is not open. */
    NOTHING_OPEN("no alert with this key is open; ignored"),
    /** A change, which calls nobody. */
    CHANGE("a change, stored; it calls nobody"),
    /** A heartbeat beats. */
    BEAT("the heartbeat beats"),
    /** It could not be taken as it was. */
    REFUSED("refused; nothing follows from it");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    static Finding of(AlertOutcome outcome) {
        return switch (outcome.decision()) {
            case OPENED -> OPENED;
            case JOINED_INCIDENT -> JOINED_INCIDENT;
            case REPEATED -> REPEATED;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case RESOLVED -> RESOLVED;
            case NOTHING_OPEN -> NOTHING_OPEN;
        };
    }

    String words() {
        return words;
    }
}
