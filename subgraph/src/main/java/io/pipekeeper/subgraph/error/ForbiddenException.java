package io.pipekeeper.subgraph.error;

/** The caller's role does not allow this. */
public final class ForbiddenException extends ApiException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String message) {
        super(ErrorCode.FORBIDDEN, null, message);
    }

    public ForbiddenException(String reason, String message) {
        super(ErrorCode.FORBIDDEN, reason, message);
    }
}
