package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Breakdown;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Segment;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of what is known of segments what a statement that groups would have answered. */
record Segments(Ask.Groups groups, Facts facts) {

    /** Whether enough is known. */
    boolean areKnown() {
        return groups.breakdowns().stream().noneMatch(facts.broken()::containsKey);
    }

    Answers.Result result(Period period) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int back = groups.lookBack(); back >= 0; back--) {
            var earlier = period.plus(-back);
            for (var segment : of(earlier)) {
                var number =
                        groups.of().value(metric -> fact(new Breakdown(groups.columns(), metric), segment, earlier));
                if (number instanceof Fact.Broken why) {
                    return new Answers.Result.Failed(why);
                }
                rows.add(row(earlier, segment, number));
            }
        }
        return new Answers.Result.Rows(rows);
    }

    private Set<Segment> of(Period period) {
        Set<Segment> segments = new LinkedHashSet<>();
        groups.breakdowns().forEach(one -> segments.addAll(parts(one, period).keySet()));
        return segments;
    }

    private Fact fact(Breakdown breakdown, Segment segment, Period period) {
        return parts(breakdown, period).getOrDefault(segment, new Fact.Absent());
    }

    private Map<Segment, Fact> parts(Breakdown breakdown, Period period) {
        return facts.of(breakdown, period) instanceof Fact.Parts(var of) ? of : Map.of();
    }

    private static List<@Nullable Object> row(Period period, Segment segment, Fact number) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(Date.valueOf(period.start()));
        row.addAll(segment.values());
        row.add(value(number));
        return row;
    }

    private static @Nullable Object value(Fact fact) {
        return switch (fact) {
            case Fact.Quantity(var number) -> number;
            case Fact.Moment(var moment) -> Timestamp.from(moment);
            case Fact.Odd(var text) -> text;
            case Fact.Absent absent -> null;
            case Fact.Parts parts -> null;
            case Fact.Broken broken -> null;
        };
    }
}
