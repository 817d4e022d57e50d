package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import java.util.List;

/** The one value that a query answers that somebody wrote. */
public record WrittenQuery(String sql, String column, boolean percent) implements Measure {

    @Override
    public List<Ask> asks() {
        return List.of(query());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return Observation.of(answers.single(query()), unit());
    }

    @Override
    public Unit unit() {
        return percent ? Unit.PERCENT : Unit.NONE;
    }

    @Override
    public String formula() {
        return "the value that the query answers";
    }

    private Ask query() {
        return new Ask.Query(sql, column);
    }
}
