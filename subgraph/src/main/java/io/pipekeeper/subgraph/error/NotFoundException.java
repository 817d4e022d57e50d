package io.pipekeeper.subgraph.error;

/** The id names nothing that the caller may see. */
public final class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(ErrorCode.NOT_FOUND, null, message);
    }

    public NotFoundException(String reason, String message) {
        super(ErrorCode.NOT_FOUND, reason, message);
    }
}
