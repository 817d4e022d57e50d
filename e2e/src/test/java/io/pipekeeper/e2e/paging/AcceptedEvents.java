package io.pipekeeper.e2e.paging;

import io.pipekeeper.e2e.load.Figure;
import io.pipekeeper.e2e.load.OpenLoop;
import java.util.List;
import java.util.stream.Stream;

/** How long a tool waits for the answer to an event, at a constant rate of events. */
record AcceptedEvents(Oncall oncall) {

    private static final int WANTED = 500;
    private static final int WANTED_SECONDS = 30;
    private static final int MOST_MILLIS = 50;
    private static final int WARM_UP_SECONDS = 20;
    private static final int WARM_UP_RATE = 300;
    private static final List<Integer> RATES =
            List.of(100, 200, 300, 400, 500, 600, 700, 800, 1_000, 1_200, 1_500, 2_000);

    Stream<Figure> figures() {
        send("warm-up", WARM_UP_RATE, WARM_UP_SECONDS);
        return Stream.concat(atTheWantedRate(), Stream.of(highestRate()));
    }

    private Stream<Figure> atTheWantedRate() {
        var before = oncall.cpu();
        var result = send("wanted", WANTED, WANTED_SECONDS);
        var cpu = oncall.cpu().since(before, WANTED * WANTED_SECONDS);
        return Stream.of(
                new Figure("%d events per second for %d s".formatted(WANTED, WANTED_SECONDS), result),
                new Figure("Processor time of each of these events", cpu));
    }

    private Figure highestRate() {
        var highest = RATES.stream().takeWhile(this::isKept).reduce(0, (_, later) -> later);
        return new Figure("Highest rate with p99 of at most %d ms".formatted(MOST_MILLIS), highest + " per second");
    }

    private boolean isKept(int rate) {
        var result = send("rate-" + rate, rate, 10);
        System.out.println(new Figure(rate + " per second", result.latencies()));
        return result.refused() == 0 && result.latencies().millis(0.99) <= MOST_MILLIS;
    }

    private OpenLoop.Result send(String name, int rate, int seconds) {
        var storm = new Storm(name, oncall.text(), oncall.town());
        return new OpenLoop(oncall.door(), storm).send(rate * seconds, rate);
    }
}
