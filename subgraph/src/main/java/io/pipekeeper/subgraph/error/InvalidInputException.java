package io.pipekeeper.subgraph.error;

/** The input is wrong whatever the state. */
public final class InvalidInputException extends ApiException {

    private static final long serialVersionUID = 1L;

    public InvalidInputException(String message) {
        super(ErrorCode.INVALID_INPUT, null, message);
    }

    public InvalidInputException(String reason, String message) {
        super(ErrorCode.INVALID_INPUT, reason, message);
    }
}
