package io.pipekeeper.subgraph.error;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns whatever a resolver throws into a GraphQL error with a code; hides and logs what was not expected. */
public final class ErrorTranslator implements DataFetcherExceptionHandler {

    private static final String NUL = "22021";
    private static final String HIDDEN = "Something went wrong on our side; the log of the service has the cause.";

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        var error = translate(parameters.getException(), parameters.getPath(), parameters.getSourceLocation());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** The error to show for a failure at a path of the answer. */
    public GraphQLError translate(Throwable thrown, ResultPath path, @Nullable SourceLocation location) {
        var failure = unwrap(thrown);
        if (failure instanceof ApiException expected) {
            return error(expected.code(), expected.reason(), String.valueOf(expected.getMessage()), path, location);
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return error(ErrorCode.UNAUTHENTICATED, null, "Sign in first: send a bearer token.", path, location);
        }
        if (failure instanceof io.quarkus.security.ForbiddenException) {
            return error(ErrorCode.FORBIDDEN, null, "Your role does not allow this.", path, location);
        }
        if (hasCharacterOfNoDatabase(failure)) {
            return error(ErrorCode.INVALID_INPUT, null, "A text has the character NUL (U+0000).", path, location);
        }
        Log.errorf(failure, "Unexpected failure at %s", path);
        return error(ErrorCode.INTERNAL, null, HIDDEN, path, location);
    }

    private static GraphQLError error(
            ErrorCode code, @Nullable String reason, String message, ResultPath path, @Nullable SourceLocation where) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (reason != null) {
            extensions.put("reason", reason);
        }
        var builder = GraphqlErrorException.newErrorException()
                .message(message)
                .path(path.toList())
                .errorClassification(ErrorType.DataFetchingException)
                .extensions(extensions);
        if (where != null) {
            builder.sourceLocation(where);
        }
        return builder.build();
    }

    /** PostgreSQL keeps any text but one with NUL. */
    private static boolean hasCharacterOfNoDatabase(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && NUL.equals(sql.getSQLState()));
    }

    private static Throwable unwrap(Throwable thrown) {
        var cause = thrown.getCause();
        var wrapper = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return wrapper && cause != null ? unwrap(cause) : thrown;
    }
}
