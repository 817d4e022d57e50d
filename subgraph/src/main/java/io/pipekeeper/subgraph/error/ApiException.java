package io.pipekeeper.subgraph.error;

import org.jspecify.annotations.Nullable;

/**
 * An expected failure whose message is meant for the caller: what happened, to what, and what to do.
 *
 * <p>The message is shown as it is, so it never carries a secret or a name of our code.
 */
public abstract sealed class ApiException extends RuntimeException
        permits ConflictException, ForbiddenException, InvalidInputException, NotFoundException, UnavailableException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String reason;

    ApiException(ErrorCode code, @Nullable String reason, String message) {
        super(message);
        this.code = code;
        this.reason = reason;
    }

    public ErrorCode code() {
        return code;
    }

    /** A finer name in SCREAMING_SNAKE_CASE that the service owns, or null. */
    public @Nullable String reason() {
        return reason;
    }
}
