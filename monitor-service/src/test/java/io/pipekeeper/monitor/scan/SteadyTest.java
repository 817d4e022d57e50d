package io.pipekeeper.monitor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.scan.formula.Formula;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyTest {

    private static final Condition LOSS = new Condition.Written("profit < 0");
    private static final Condition LATE = new Condition.Written("paid_at > now()");

    @Test
    void isWhatFollowsFromTheRowsOfThePeriod() {
        assertThat(List.of(
                        new Ask.Value(new Metric.Rows(LOSS)),
                        new Ask.Value(new Metric.Written("sum(profit) / nullif(sum(revenue), 0)")),
                        new Ask.Whole(null),
                        new Ask.Copies(List.of("account"), new Condition.Not(LOSS)),
                        new Ask.TopShare("account", new Metric.Rows(null), LOSS),
                        new Ask.Present("region", List.of("north"), null),
                        new Ask.Stretches("at", Duration.ofMinutes(15), null),
                        new Ask.Lost(new Ask.Entity("account", "state", LOSS), List.of()),
                        new Ask.Steps(
                                new Ask.Entity("account", "state", null), "at", new Ask.Allowed.Listed(List.of())),
                        new Ask.Columns()))
                .allMatch(Steady::is);
    }

    @Test
    void isNotWhatMayChangeWithoutThem() {
        assertThat(List.of(
                        new Ask.Newest("loaded_at"),
                        new Ask.Value(new Metric.Rows(LOSS), 1),
                        new Ask.Groups(List.of("region"), new Formula.Of(Metric.rows()), 0),
                        new Ask.Query("select 1", ""),
                        new Ask.Steps(
                                new Ask.Entity("account", "state", null),
                                "at",
                                new Ask.Allowed.In("ref.step", "a", "b")),
                        new Ask.Value(new Metric.Rows(LATE)),
                        new Ask.Value(new Metric.Aggregate(Metric.Function.MAX, "now() - paid_at", null)),
                        new Ask.Whole(new Condition.All(List.of(LOSS, new Condition.Any(List.of(LATE))))),
                        new Ask.Copies(List.of("account"), new Condition.Not(LATE)),
                        new Ask.TopShare("account", new Metric.Written("max(age(paid_at))"), null),
                        new Ask.Lost(new Ask.Entity("account", "state", LATE), List.of())))
                .noneMatch(Steady::is);
    }
}
