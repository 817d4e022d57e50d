package io.pipekeeper.e2e.paging;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.pipekeeper.e2e.load.Figure;
import io.pipekeeper.e2e.load.Latencies;
import io.pipekeeper.e2e.load.OpenLoop;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long after an event the provider is called, when every event opens an incident that calls somebody else. */
record EventToCall(Oncall oncall) {

    private static final int RATE = 20;

    Stream<Figure> figures() {
        measure("warm-up");
        return Stream.of(new Figure(
                "From an event to the provider's call, %d incidents per second".formatted(RATE), measure("calls")));
    }

    private Latencies measure(String name) {
        var town = oncall.town();
        var provider = oncall.site().provider();
        provider.forget();
        var sent = new OpenLoop(oncall.door(), place -> trigger(name, place)).send(town.size(), RATE);
        await().atMost(Duration.ofMinutes(5)).until(() -> provider.calls().size() >= town.size() - sent.refused());
        var calls = provider.calls().stream().collect(Collectors.toMap(Call::person, Call::nanos, Math::min));
        return new Latencies(IntStream.range(0, town.size())
                .filter(place -> calls.containsKey(town.person(place, 0)))
                .mapToLong(place -> requireNonNull(calls.get(town.person(place, 0))) - sent.intended(place)));
    }

    private String trigger(String name, int place) {
        var key = name + "/" + place;
        return oncall.text().trigger(key, key, Town.pipeline(place));
    }
}
