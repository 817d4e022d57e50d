package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of the parts of a pass what a statement that groups would have answered. */
final class Segments {

    private Segments() {}

    static List<List<@Nullable Object>> rows(Ask.Groups groups, List<Tally.Part> parts, Period period) {
        var from = period.plus(-groups.lookBack());
        return parts.stream()
                .filter(part ->
                        part.period().compareTo(from) >= 0 && part.period().compareTo(period) <= 0)
                .map(part -> row(groups, part))
                .toList();
    }

    private static List<@Nullable Object> row(Ask.Groups groups, Tally.Part part) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(Date.valueOf(part.period().start()));
        row.addAll(part.values());
        row.add(value(part.facts().getOrDefault(groups.metric(), new Fact.Absent())));
        return row;
    }

    private static @Nullable Object value(Fact fact) {
        return switch (fact) {
            case Fact.Quantity(var number) -> number;
            case Fact.Moment(var moment) -> Timestamp.from(moment);
            case Fact.Odd(var text) -> text;
            case Fact.Absent absent -> null;
            case Fact.Broken broken -> null;
        };
    }
}
