package io.pipekeeper.subgraph.error;

/** Valid, but not in the present state of the thing. */
public final class ConflictException extends ApiException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String message) {
        super(ErrorCode.CONFLICT, null, message);
    }

    public ConflictException(String reason, String message) {
        super(ErrorCode.CONFLICT, reason, message);
    }
}
