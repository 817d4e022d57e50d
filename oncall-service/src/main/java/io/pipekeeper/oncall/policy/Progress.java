package io.pipekeeper.oncall.policy;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the escalation of an incident has come.
 *
 * @param step the number of the step that follows, from 0
 * @param dueAt when it follows, if nobody answers before; null when nothing follows any more
 * @param paged who was called, in order
 */
public record Progress(
        Instant detectedAt, int step, @Nullable Instant dueAt, List<Person> paged) {

    public Progress {
        paged = List.copyOf(paged);
    }

    /** Nobody was called yet; the first step follows at once. */
    public static Progress start(Instant detectedAt) {
        return new Progress(detectedAt, 0, detectedAt, List.of());
    }

    /** A person was called, and the next step waits for the deadline. */
    public Progress paged(Person person, Instant deadline) {
        var all = Stream.concat(paged.stream(), Stream.of(person)).toList();
        return new Progress(detectedAt, step + 1, deadline, all);
    }

    /** A step called nobody, and the next one follows at once. */
    public Progress skipped() {
        return new Progress(detectedAt, step + 1, dueAt, paged);
    }

    /** Everybody was called; nothing follows. */
    public Progress exhausted() {
        return new Progress(detectedAt, step, null, paged);
    }
}
