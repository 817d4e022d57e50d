package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Offenders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the period that repeat an earlier one in some columns, counted or as a share of all. */
public record Duplicates(List<String> keys, @Nullable Condition filter, boolean percent) implements Measure {

    public Duplicates {
        keys = List.copyOf(keys);
    }

    @Override
    public List<Ask> asks() {
        return List.of(copies(), new Ask.Whole(filter));
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        var all = answers.whole(filter, occasion.period());
        return Share.of(answers.single(copies()), all, percent, occasion.period());
    }

    @Override
    public Offenders offenders() {
        return new Offenders.Repeated(keys, filter);
    }

    @Override
    public Unit unit() {
        return Share.unit(percent);
    }

    @Override
    public String formula() {
        return "rows that repeat another one in " + String.join(", ", keys);
    }

    private Ask copies() {
        return new Ask.Copies(keys, filter);
    }
}
