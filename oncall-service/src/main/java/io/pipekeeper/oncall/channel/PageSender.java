package io.pipekeeper.oncall.channel;

/** Hands pages over to a channel. */
public interface PageSender {

    /** The channel that this sender serves. */
    PageChannel channel();

    /** Hands a page over within a few seconds, or says why it could not. A page may come twice; its id is the same then. */
    void send(OutgoingPage page) throws SendFailure;
}
