package io.pipekeeper.oncall.channel;

import java.util.List;

/** Hands pages over to a channel. */
public interface PageSender {

    /** The channel that this sender serves. */
    PageChannel channel();

    /** Settings of this installation that are missing and without which nothing leaves by this channel, by name. */
    default List<String> missingSettings() {
        return List.of();
    }

    /** Hands a page over within a few seconds, or says why it could not. A page may come twice; its id is the same then. */
    void send(OutgoingPage page) throws SendFailure;
}
