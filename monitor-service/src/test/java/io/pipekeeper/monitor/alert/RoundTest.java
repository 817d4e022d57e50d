package io.pipekeeper.monitor.alert;

import static io.pipekeeper.monitor.alert.AlertFixtures.NINE;
import static io.pipekeeper.monitor.alert.AlertFixtures.PATIENCE;
import static io.pipekeeper.monitor.alert.AlertFixtures.open;
import static io.pipekeeper.monitor.alert.AlertFixtures.raise;
import static io.pipekeeper.monitor.alert.AlertFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.mute.Mutes;
import io.pipekeeper.monitor.alert.outbox.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Map<String, Set<String>> LINEAGE = Map.of("report", Set.of("profit"));

    @Test
    void sendsASymptomBehindItsCauseWhateverComesFirst() {
        var symptom = open(raise("check:a-report|demo.t", null, "1 row", "error", "report"));
        var cause = open(raise("check:z-profit|demo.t", null, "late", "error", "profit"));

        assertThat(events(symptom, cause))
                .containsExactly(
                        "TRIGGER check:z-profit|demo.t behind null",
                        "TRIGGER check:a-report|demo.t behind check:z-profit|demo.t");
    }

    @Test
    void sendsTheWorstOfAnIncidentBeforeTheOthers() {
        var minor = open(raise("check:a|demo.t", null, "1 row", "warning", "profit"));
        var worst = open(raise("check:b|demo.t", null, "1 row", "critical", "profit"));

        assertThat(events(minor, worst))
                .containsExactly("TRIGGER check:b|demo.t behind null", "TRIGGER check:a|demo.t behind check:b|demo.t");
    }

    @Test
    void endsTheLastPeriodBehindTheOneThatGoesOn() {
        var yesterday =
                told(open(raise("check:a|demo.t", "2026-01-04", "1 row"))).resolved(NINE);
        var today = open(raise("check:a|demo.t", "2026-01-05", "1 row"));

        assertThat(events(yesterday, today))
                .containsExactly(
                        "TRIGGER check:a|demo.t|2026-01-05 behind null",
                        "RESOLVE check:a|demo.t|2026-01-04 behind check:a|demo.t|2026-01-05");
    }

    @Test
    void hidesNothingCriticalBehindAnError() {
        var cause = told(open(raise("check:z-profit|demo.t", null, "late", "error", "profit")));
        var critical = open(raise("check:a-report|demo.t", null, "1 row", "critical", "report"));

        var result = round(cause, critical);

        assertThat(result.alerts()).extracting(Alert::groupTold).contains("pipeline:report");
    }

    private static List<String> events(Alert... due) {
        return round(due).events().stream().map(RoundTest::inWords).toList();
    }

    private static String inWords(Event event) {
        return "%s %s behind %s".formatted(event.action(), event.dedupKey(), event.behind());
    }

    private static Round.Result round(Alert... due) {
        var ancestry = Ancestry.of(Set.of("report", "profit"), asked -> LINEAGE);
        return new Round(ancestry, new Mutes(List.of()), List.of(due), PATIENCE, NINE).decide(List.of(due));
    }
}
