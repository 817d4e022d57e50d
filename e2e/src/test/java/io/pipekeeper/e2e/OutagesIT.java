package io.pipekeeper.e2e;

import static io.pipekeeper.e2e.Pipekeeper.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * M11, S03, S21: what the pipelines cannot do without is not there. Probes find it, whoever is on call is called, and it ends by
 * itself when it is back. One that nobody mends breaks M14: issues of engagement are resolved within a week.
 */
class OutagesIT {

    private static final Outage RATES =
            new Outage("S03", "exchange-rate-api", "aggregate-profit", "exchange-rate-api is down: no answer");
    private static final Outage KAFKA = new Outage("S21", "kafka", "engagement", "kafka is down: no answer");
    private static final List<Outage> ALL = List.of(RATES, KAFKA);

    private static final Duration MORE_THAN_A_WEEK = Duration.ofDays(8);
    private static final Duration UNTIL_DEADLINES_ARE_LOOKED_AT = Duration.ofMinutes(16);
    private static final String REPAIR =
            "{ check(id: \"engagement-time-to-repair\") { verdict { outcome observed } } }";
    private static final String INCIDENT = """
            query($id: ID!) { incident(id: $id) {
              state resolutionClock { state } } }""";

    private final Pipekeeper pipekeeper = Pipekeeper.running();
    private final Probes probes = new Probes(pipekeeper);
    private final Rota rota = new Rota(pipekeeper);
    private final Map<Outage, String> incidents = new HashMap<>();

    /**
     * What a drill takes away.
     *
     * @param pipeline one about which those are called who are called about this
     */
    private record Outage(String drill, String probe, String pipeline, String words) {}

    @TestFactory
    List<DynamicTest> areFoundByProbes() {
        List<DynamicTest> steps = new ArrayList<>();
        steps.add(dynamicTest("all of it breaks", this::breakAll));
        for (var outage : ALL) {
            steps.add(dynamicTest(outage.probe() + " is found", () -> isFound(outage)));
            steps.add(dynamicTest(outage.probe() + " is paged", () -> isPaged(outage)));
        }
        steps.add(dynamicTest("the exchange rates are mended", () -> mend(RATES)));
        steps.add(dynamicTest("Kafka is overdue after a week", this::isOverdueAfterAWeek));
        steps.add(dynamicTest("Kafka is mended", () -> mend(KAFKA)));
        for (var outage : ALL) {
            steps.add(dynamicTest(outage.probe() + " is over", () -> isOver(outage)));
        }
        steps.add(dynamicTest("all is resolved, Kafka late", this::areResolved));
        return steps;
    }

    private void breakAll() {
        pipekeeper.moveToOfficeHours();
        pipekeeper.awaitCalm();
        ALL.forEach(outage -> pipekeeper.order(outage.drill(), true));
    }

    /** The probe says so, and an incident is open about what it says. */
    private void isFound(Outage outage) {
        eventually(() -> assertThat(probes.state(outage.probe())).isEqualTo("DOWN"));
        eventually(() -> {
            var alarm = probes.alarm(outage.probe());
            assertThat(alarm.summary()).startsWith(outage.words());
            incidents.put(outage, alarm.incident());
        });
    }

    private void isPaged(Outage outage) {
        var incident = Objects.requireNonNull(incidents.get(outage));
        eventually(() -> assertThat(probes.called(incident)).contains(rota.primary(outage.pipeline())));
    }

    private void isOverdueAfterAWeek() {
        pipekeeper.moveClock(MORE_THAN_A_WEEK);

        eventually(() -> assertThat(repair("outcome")).isEqualTo("FAIL"));
        eventually(() -> assertThat(incident(KAFKA, "resolutionClock.state")).isEqualTo("MISSED"));
    }

    private void mend(Outage outage) {
        pipekeeper.order(outage.drill(), false);
    }

    private void isOver(Outage outage) {
        eventually(() -> assertThat(probes.state(outage.probe())).isEqualTo("UP"));
        pipekeeper.evaluate(outage.pipeline());
    }

    private void areResolved() {
        pipekeeper.moveClock(UNTIL_DEADLINES_ARE_LOOKED_AT);

        eventually(() -> assertThat(repair("observed")).endsWith(" late"));
        ALL.forEach(
                outage -> eventually(() -> assertThat(incident(outage, "state")).isEqualTo("RESOLVED")));
    }

    private Object incident(Outage outage, String path) {
        var id = Objects.requireNonNull(incidents.get(outage));
        return pipekeeper.data("engineer-a", INCIDENT, Map.of("id", id)).get("incident." + path);
    }

    private String repair(String field) {
        return pipekeeper.data("engineer-a", REPAIR, Map.of()).getString("check.verdict." + field);
    }
}
