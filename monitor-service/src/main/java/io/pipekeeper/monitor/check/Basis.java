package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Steady;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a verdict follows from: as long as that is the same, so is the verdict, and nothing has to be read. Pure. */
final class Basis {

    /** Once a day it is read all the same: a new version of ours may see more. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private Basis() {}

    /** Whether there is such a thing: the check asks for nothing that changes without the data. */
    static boolean exists(Definition definition) {
        var asks = definition.measure().asks();
        return !asks.isEmpty() && asks.stream().allMatch(Steady::is);
    }

    /**
     * That of a check.
     *
     * @param imprint the state of its warehouse
     * @param wanted the period in question; null when the data and the time say which it is
     */
    static UUID of(Definition definition, String imprint, @Nullable Period wanted, Instant at) {
        var due = definition.table().due();
        var text = String.join(
                "\n",
                imprint,
                definition.table().cut(),
                definition.table().classified().toString(),
                (wanted == null ? due.lastDue(at) : wanted).key(),
                (wanted == null ? due.lastEnded(at) : wanted).key(),
                definition.check().severity().name(),
                definition.check().expected(),
                definition.measure().toString(),
                definition.thresholds().toString());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a verdict may be given again on this basis. */
    static boolean bears(@Nullable UUID basis, Verdict verdict, Instant at) {
        return basis != null
                && basis.equals(verdict.basis())
                && !verdict.readAt().plus(LONGEST).isBefore(at);
    }
}
