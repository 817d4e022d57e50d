package io.pipekeeper.monitor.scan.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.catalogue.Catalogue;
import io.pipekeeper.monitor.scan.catalogue.Constraint;
import io.pipekeeper.monitor.scan.plan.Plan;
import io.pipekeeper.monitor.scan.plan.Question;
import io.pipekeeper.monitor.scan.plan.Step;
import io.pipekeeper.monitor.scan.sql.Source;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExperienceTest {

    private static final Table TABLE =
            new Table("demo", "analytics.profit", "day", new DueTime(Grain.DAY, LocalTime.of(6, 0), ZoneOffset.UTC));
    private static final Catalogue BARE =
            new Catalogue(Map.of("amount", "integer"), List.of(), List.of(), 100, false, "1");
    private static final Metric NEGATIVE = new Metric.Rows(new Condition.Written("amount < 0"));

    private final Experience experience = new Experience();

    @Test
    void makesAPlanOnceWhileNothingChanges() {
        assertThat(plan(BARE, NEGATIVE)).isSameAs(plan(BARE, NEGATIVE));
    }

    @Test
    void makesAnotherPlanForAnotherQuestion() {
        var other = new Metric.Rows(new Condition.Written("amount > 9"));
        plan(BARE, NEGATIVE);

        assertThat(plan(BARE, other).steps(Step.Pass.class).toList().getFirst().metrics())
                .contains(other)
                .doesNotContain(NEGATIVE);
    }

    @Test
    void makesAnotherPlanWhenTheTableIsAnotherOne() {
        var constrained = new Catalogue(
                Map.of("amount", "integer"),
                List.of(new Constraint.Holds("positive", "amount >= 0")),
                List.of(),
                100,
                false,
                "2");
        plan(BARE, NEGATIVE);

        assertThat(plan(constrained, NEGATIVE).steps(Step.Proof.class)).hasSize(1);
    }

    @Test
    void makesAnotherPlanWhenSomethingHasSpoiltAPass() {
        plan(BARE, NEGATIVE);
        experience.of(TABLE, BARE.version()).setApart(NEGATIVE);

        assertThat(plan(BARE, NEGATIVE).steps(Step.Pass.class)).hasSize(2);
    }

    private Plan plan(Catalogue catalogue, Metric metric) {
        var question = new Question("c", false, List.of(new Ask.Value(metric)));
        return experience.of(TABLE, catalogue.version()).plan(Source.of(TABLE), catalogue, List.of(question));
    }
}
