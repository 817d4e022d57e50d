package io.pipekeeper.monitor.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.Problem;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final Period DAY = Period.of("2026-01-05");
    private static final Table TABLE =
            new Table("demo", "analytics.sales", "day", new DueTime(Grain.DAY, LocalTime.NOON, ZoneOffset.UTC));
    private static final Ask.Query WITH = new Ask.Query("select", "", null, List.of("plan"));

    private final Reconciliation reconciliation =
            new Reconciliation(new Ask.Value(Metric.rows()), List.of("plan"), WITH, false);

    @Test
    void comparesWhatBothSourcesHaveByTheSameColumns() {
        assertThat(observed(List.of("team", 9)).text()).isEqualTo("1 of 1 differ: team: 8 against 9");
    }

    @Test
    void doesNotTakeOtherColumnsForThese() {
        var otherColumns = new Observation.Unmeasured(
                Problem.DEFINITION, "the second source answers other columns than those of `by` and one number");

        assertThat(observed(List.of("team", "zoe", 9))).isEqualTo(otherColumns);
        assertThat(observed(List.of(9))).isEqualTo(otherColumns);
    }

    private Observation observed(List<@Nullable Object> theirs) {
        var ours = reconciliation.asks().getFirst();
        List<@Nullable Object> row = List.of(Date.valueOf("2026-01-05"), "team", 8);
        var answers = new Answers(
                new Facts(new TreeMap<>(), Map.of()),
                Map.of(ours, new Answers.Result.Rows(List.of(row)), WITH, new Answers.Result.Rows(List.of(theirs))));
        return reconciliation.observe(
                answers, new Occasion(TABLE, DAY, Instant.parse("2026-01-06T12:00:00Z"), Exclusions.NONE));
    }
}
