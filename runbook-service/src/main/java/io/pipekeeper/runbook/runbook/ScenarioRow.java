package io.pipekeeper.runbook.runbook;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Embeddable
@NullUnmarked // Hibernate fills the fields
class ScenarioRow {

    String id;

    String title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> checks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> kinds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> steps;

    static ScenarioRow from(Scenario scenario) {
        var row = new ScenarioRow();
        row.id = scenario.id();
        row.title = scenario.title();
        row.checks = scenario.checks().stream().map(Check::id).toList();
        row.kinds = scenario.kinds();
        row.steps = scenario.steps().stream().map(Step::text).toList();
        return row;
    }

    Scenario toScenario() {
        var numbered = IntStream.range(0, steps.size())
                .mapToObj(i -> new Step(i + 1, steps.get(i)))
                .toList();
        return new Scenario(id, title, checks.stream().map(Check::new).toList(), kinds, numbered);
    }
}
