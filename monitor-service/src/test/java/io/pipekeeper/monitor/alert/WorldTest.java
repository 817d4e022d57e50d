package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.mute.Mute;
import io.pipekeeper.monitor.alert.mute.Muting;
import io.pipekeeper.monitor.alert.outbox.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens, in whatever order: nothing bad is forgotten, and what oncall hears makes sense. */
class WorldTest {

    /** The last two feed each other, which lineage should not do and does. */
    private static final Map<String, Set<String>> LINEAGE = Map.of(
            "report", Set.of("profit", "growth"),
            "profit", Set.of("billing"),
            "growth", Set.of("engagement"),
            "engagement", Set.of("growth"));

    private static final List<String> PIPELINES = List.of("billing", "profit", "growth", "engagement", "report");
    private static final List<String> SEVERITIES = List.of("critical", "error", "warning");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void forgetsNothingThatIsBadAndTellsNothingTwice(int seed) {
        var random = new Random(seed);
        var world = new World(LINEAGE);
        for (int step = 0; step < 150; step++) {
            happen(world, random, step / 30);
            world.pass(random.nextInt(random.nextInt(10) == 0 ? 300 : 30));
            assertWordsAlternate(world, seed);
        }

        world.pass(Duration.ofMinutes(15));

        assertNothingIsForgotten(world, seed);
        world.muting.clear();
        world.pass(Duration.ofMinutes(2));
        assertThat(world.open()).as("seed %d", seed).allMatch(Alert::isBelieved);
        world.clearAll();
        world.pass(Duration.ofMinutes(15));
        assertThat(believed(world)).as("seed %d", seed).isEmpty();
    }

    /** Now and then it is a day long gone that is judged again. */
    private static void happen(World world, Random random, int today) {
        var pipeline = PIPELINES.get(random.nextInt(PIPELINES.size()));
        var subject = "check:%s-%d|demo.t".formatted(pipeline, random.nextInt(2));
        var day = random.nextInt(8) == 0 ? Math.max(0, today - 1) : today;
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                var severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
                world.raise(subject, day, random.nextInt(4) + " rows", severity, pipeline);
            }
            case 2, 3 -> world.clear(subject, day);
            default -> mute(world, random, pipeline);
        }
    }

    private static void mute(World world, Random random, String pipeline) {
        switch (random.nextInt(4)) {
            case 0 -> world.muting.add(silence(pipeline, world.now().plusSeconds(random.nextInt(600))));
            case 1 -> world.muting.add(maintenance(pipeline));
            default -> world.muting.clear();
        }
    }

    private static Muting silence(String pipeline, Instant until) {
        return (matter, at) -> matter.pipeline().equals(pipeline) && at.isBefore(until)
                ? Optional.of(new Mute("muted", until))
                : Optional.empty();
    }

    /** Three of every ten minutes. */
    private static Muting maintenance(String pipeline) {
        return (matter, at) -> matter.pipeline().equals(pipeline) && at.getEpochSecond() % 600 < 180
                ? Optional.of(new Mute("muted", at.plusSeconds(180 - at.getEpochSecond() % 600)))
                : Optional.empty();
    }

    /** Per key: triggers, then one resolve, then perhaps triggers again. */
    private static void assertWordsAlternate(World world, int seed) {
        Map<String, Boolean> open = new HashMap<>();
        for (var event : world.heard) {
            var isTrigger = event.action() == Event.Action.TRIGGER;
            assertThat(isTrigger || open.getOrDefault(event.dedupKey(), false))
                    .as("seed %d: %s is resolved and was not open", seed, event.dedupKey())
                    .isTrue();
            open.put(event.dedupKey(), isTrigger);
        }
    }

    private static List<String> believed(World world) {
        Map<String, Boolean> open = new HashMap<>();
        world.heard.forEach(event -> open.put(event.dedupKey(), event.action() == Event.Action.TRIGGER));
        return open.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Everything bad is open; everything open is known to oncall as it is now, or somebody mutes it. */
    private static void assertNothingIsForgotten(World world, int seed) {
        assertThat(world.open())
                .as("seed %d", seed)
                .extracting(Alert::dedupKey)
                .containsExactlyInAnyOrderElementsOf(world.bad);
        var believed = believed(world);
        for (var alert : world.open()) {
            var told = alert.told();
            assertThat(believed.contains(alert.dedupKey()))
                    .as("seed %d: %s", seed, alert)
                    .isEqualTo(alert.isBelieved());
            if (alert.heldBack() == null) {
                assertThat(told != null && told.over() == null && !told.lacks(alert.notice()))
                        .as("seed %d: %s", seed, alert)
                        .isTrue();
            } else {
                assertThat(alert.heldBack()).as("seed %d: %s", seed, alert).isEqualTo("muted");
            }
            assertThat(!alert.isBelieved() || alert.cause() == null || isOpen(world, alert))
                    .as("seed %d: the cause of %s is over", seed, alert)
                    .isTrue();
        }
    }

    private static boolean isOpen(World world, Alert symptom) {
        return world.open().stream().anyMatch(alert -> alert.id().equals(symptom.cause()));
    }
}
