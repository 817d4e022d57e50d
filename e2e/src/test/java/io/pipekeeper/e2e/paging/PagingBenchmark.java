package io.pipekeeper.e2e.paging;

import io.pipekeeper.e2e.load.Figure;
import io.pipekeeper.launcher.wiring.Jvm;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures paging and prints the figures; asserts nothing. Run by hand, see docs/benchmarks.md. */
class PagingBenchmark {

    private static final Town SMALL = new Town(600, steps(1));
    private static final Town LARGE = new Town(Integer.getInteger("proof.escalations", 6_000), steps(4));

    private static final Site SITE = new Site("benchmark");

    /** Records what a start loads, as the local run does once per build. */
    @BeforeAll
    static void record() {
        try (var recording = SITE.process(0, "recorded", Jvm.Mode.TRAINING)) {
            recording.start();
            recording.awaitReady();
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void acceptsEvents() {
        try (var oncall = Oncall.start(SITE, SMALL, "accepting", Jvm.Mode.TRAINED)) {
            print(new AcceptedEvents(oncall).figures());
        }
    }

    @Test
    void callsTheProvider() {
        try (var oncall = Oncall.start(SITE, SMALL, "calling", Jvm.Mode.TRAINED)) {
            print(new EventToCall(oncall).figures());
        }
    }

    @Test
    void escalatesWhatFallsDueAtOnce() {
        try (var oncall = Oncall.start(SITE, LARGE, "escalating", Jvm.Mode.TRAINED)) {
            print(new DueAtOnce(oncall).figures());
        }
    }

    private static List<Duration> steps(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(step -> Duration.ofMinutes(30L * step))
                .toList();
    }

    private static void print(Stream<Figure> figures) {
        figures.forEach(System.out::println);
    }
}
