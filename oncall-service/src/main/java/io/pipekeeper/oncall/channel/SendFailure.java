package io.pipekeeper.oncall.channel;

/** A page could not be handed over; it is tried again later. The message names no address and no secret. */
public final class SendFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public SendFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public SendFailure(String message) {
        super(message);
    }
}
