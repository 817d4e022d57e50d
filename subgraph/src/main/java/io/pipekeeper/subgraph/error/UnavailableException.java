package io.pipekeeper.subgraph.error;

/** Another system did not answer; trying again may help. */
public final class UnavailableException extends ApiException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(ErrorCode.UNAVAILABLE, null, message);
    }

    public UnavailableException(String reason, String message) {
        super(ErrorCode.UNAVAILABLE, reason, message);
    }
}
