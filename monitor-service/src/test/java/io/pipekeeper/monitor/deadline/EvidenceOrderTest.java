package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** In whatever order, how often and how late events reach us: the ledger says the same. A failure names the seed. */
class EvidenceOrderTest {

    private static final int ROUNDS = 5_000;
    private static final Instant OVER = Instant.parse("2026-01-05T23:00:00Z");
    private static final Instant DUE = Instant.parse("2026-01-06T05:00:00Z");
    private static final Instant END = DUE.plus(Duration.ofHours(6));

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** A COMPLETE, and when we learn of it. */
    private record Message(Instant at, Instant reaches) {}

    @Test
    @DisplayName("Any order of completions gives the same state, as long as they reach us before they are judged")
    void anyOrder() {
        for (int round = 0; round < ROUNDS; round++) {
            var times = completions();
            var inTime = times.stream()
                    .map(at -> new Message(at, at.plusSeconds(random.nextInt(30))))
                    .toList();
            assertThat(state(inTime)).as("%s, seed %d", times, seed).isEqualTo(expected(times));
        }
    }

    @Test
    @DisplayName("What was complete in time is met, however late we hear of it, if that is the first we hear")
    void heardLate() {
        for (int round = 0; round < ROUNDS; round++) {
            var at = moment(OVER, DUE);
            var heard = moment(at, END);
            assertThat(state(List.of(new Message(at, heard))))
                    .as("%s %s, seed %d", at, heard, seed)
                    .isEqualTo(DeadlineState.MET);
        }
    }

    @Test
    @DisplayName("What came late is never met, however and how often we look")
    void missedForEver() {
        for (int round = 0; round < ROUNDS; round++) {
            var late = completions().stream()
                    .filter(at -> at.isAfter(DUE))
                    .map(at -> new Message(at, at))
                    .toList();
            assertThat(state(late)).as("%s, seed %d", late, seed).isEqualTo(DeadlineState.MISSED);
        }
    }

    private DeadlineState state(List<Message> messages) {
        List<Message> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, random);
        var deadline = new Deadline(
                new UUID(0, 1), "c", 1, "2026-01-05", OVER, DUE, DeadlineState.PENDING, null, Outlook.FINE, null);
        for (var now : looks()) {
            deadline = deadline.after(known(shuffled, now), Outlook.FINE, now);
        }
        return deadline.state();
    }

    /** The witness answers with the first completion that it knows of. */
    private static Evidence known(List<Message> messages, Instant now) {
        return messages.stream()
                .filter(message -> !message.reaches().isAfter(now))
                .map(Message::at)
                .reduce((one, other) -> one.isBefore(other) ? one : other)
                .<Evidence>map(Evidence.Complete::new)
                .orElseGet(Evidence.Incomplete::new);
    }

    private List<Instant> looks() {
        List<Instant> looks = new ArrayList<>(random.ints(1 + random.nextInt(10), 0, 12 * 3600)
                .mapToObj(OVER::plusSeconds)
                .sorted()
                .toList());
        looks.add(END);
        return looks;
    }

    private static DeadlineState expected(List<Instant> completions) {
        return completions.stream().anyMatch(at -> !at.isAfter(DUE)) ? DeadlineState.MET : DeadlineState.MISSED;
    }

    private List<Instant> completions() {
        return random.ints(random.nextInt(4), 0, 11 * 3600)
                .mapToObj(OVER::plusSeconds)
                .toList();
    }

    private Instant moment(Instant from, Instant to) {
        return from.plusSeconds(random.nextLong(Duration.between(from, to).toSeconds() + 1));
    }
}
