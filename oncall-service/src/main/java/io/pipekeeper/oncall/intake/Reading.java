package io.pipekeeper.oncall.intake;

import java.util.List;
import java.util.function.Function;

/** What came of reading something. */
public sealed interface Reading<T> {

    /** It is in order. */
    record Valid<T>(T value) implements Reading<T> {}

    /** Everything that is wrong with it, and the HTTP status that says so. */
    record Invalid<T>(int status, List<String> errors) implements Reading<T> {

        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** What was read, unless something is wrong with it. */
    static <T> Reading<T> of(T value, List<String> errors) {
        return errors.isEmpty() ? new Valid<>(value) : invalid(errors);
    }

    static <T> Reading<T> invalid(List<String> errors) {
        return new Invalid<>(Reply.BAD, errors);
    }

    /** Reads on, if there is something to read. */
    default <R> Reading<R> then(Function<T, Reading<R>> next) {
        return switch (this) {
            case Valid<T>(var value) -> next.apply(value);
            case Invalid<T>(var status, var errors) -> new Invalid<>(status, errors);
        };
    }
}
