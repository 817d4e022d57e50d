package io.pipekeeper.e2e.paging;

import static org.awaitility.Awaitility.await;

import io.pipekeeper.e2e.load.Figure;
import io.pipekeeper.e2e.load.OpenLoop;
import java.time.Duration;
import java.util.stream.Stream;

/** Every pipeline of the town has an incident that nobody answers, and the next step of all of them falls due at once. */
record DueAtOnce(Oncall oncall) {

    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int OPENING_RATE = 100;

    Stream<Figure> figures() {
        open();
        return Stream.of(oneProcess(), twoProcesses(), afterDeath()).flatMap(figures -> figures);
    }

    /** Until everything was accepted: what was accepted already is only told once more. */
    private void open() {
        oncall.site().provider().forget();
        var loop = new OpenLoop(oncall.door(), this::trigger);
        while (loop.send(oncall.town().size(), OPENING_RATE).refused() > 0) {
            System.out.println("Not all were accepted, once more");
        }
        awaitCalls(oncall.town().size());
    }

    private Stream<Figure> oneProcess() {
        var all = oncall.town().size();
        var before = oncall.cpu();
        var nanos = escalate();
        return Stream.of(
                Figure.seconds("%d escalations at once, one process".formatted(all), nanos),
                new Figure("Processor time of each of these", oncall.cpu().since(before, all)));
    }

    private Stream<Figure> twoProcesses() {
        oncall.second().start();
        oncall.second().awaitReady();
        var nanos = escalate();
        oncall.second().close();
        return Stream.of(Figure.seconds(
                "%d escalations at once, two processes".formatted(oncall.town().size()), nanos));
    }

    private Stream<Figure> afterDeath() {
        var all = oncall.town().size();
        moveOn();
        awaitCalls(all / 10);
        oncall.first().kill();
        oncall.site().provider().forget();
        var start = oncall.first().start();
        var ready = oncall.first().awaitReady();
        awaitCalls(1);
        var firstCall = calls().findFirst().orElseThrow().nanos();
        return Stream.of(
                Figure.seconds("After kill -9: from the start to readiness", ready - start),
                Figure.seconds("After kill -9: from the start to the first overdue call", firstCall - start));
    }

    private long escalate() {
        var begin = moveOn();
        awaitCalls(oncall.town().size());
        return calls().mapToLong(Call::nanos).max().orElseThrow() - begin;
    }

    private long moveOn() {
        oncall.site().provider().forget();
        oncall.site().clock().move(STEP.plusMinutes(1));
        return System.nanoTime();
    }

    private void awaitCalls(int people) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> calls().map(Call::person).distinct().count() >= people);
    }

    private Stream<Call> calls() {
        return oncall.site().provider().calls().stream();
    }

    private String trigger(int place) {
        var key = "due/" + place;
        return oncall.text().trigger(key, key, Town.pipeline(place));
    }
}
