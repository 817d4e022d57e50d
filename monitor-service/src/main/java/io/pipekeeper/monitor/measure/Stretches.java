package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stretches of time of the period in which nothing happened. On the days when the clocks change it has more or fewer. */
public record Stretches(
        String column, Duration length, @Nullable Condition filter) implements Measure {

    private static final int MOST_SHOWN = 5;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public Stretches {
        if (length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(Duration.ofDays(31)) > 0) {
            throw new IllegalArgumentException("`every` is from 1m to 31d");
        }
    }

    /** Reads the check `completeness` of time: something happens `every` so often. */
    static Stretches read(RuleText text) {
        return new Stretches(text.column(), Range.duration(text.required("every"), "every"), text.filter());
    }

    @Override
    public List<Ask> asks() {
        return List.of(stretches());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.of(stretches())) {
            case Answers.Result.Failed(var why) -> Observation.of(why, Unit.MISSING);
            case Answers.Result.Rows(var rows) -> missing(numbers(rows), occasion);
        };
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("what is missing has no row; the verdict names it");
    }

    @Override
    public Unit unit() {
        return Unit.MISSING;
    }

    @Override
    public String formula() {
        return "stretches of %d min in which no row has a %s".formatted(length.toMinutes(), column);
    }

    private Observation missing(Set<Long> present, Occasion occasion) {
        var due = occasion.table().due();
        var start = due.begins(occasion.period());
        var count = Duration.between(start, due.ends(occasion.period())).dividedBy(length);
        List<Instant> missing = new ArrayList<>();
        for (long number = 0; number < count; number++) {
            if (!present.contains(number)) {
                missing.add(start.plus(length.multipliedBy(number)));
            }
        }
        var number = BigDecimal.valueOf(missing.size());
        return new Observation.Amount(number, Unit.MISSING.of(number) + shown(missing, occasion));
    }

    private static String shown(List<Instant> missing, Occasion occasion) {
        if (missing.isEmpty()) {
            return "";
        }
        var times = missing.stream()
                .limit(MOST_SHOWN)
                .map(start -> MINUTE.format(start.atZone(occasion.zone())))
                .toList();
        var more = missing.size() > MOST_SHOWN ? ", …" : "";
        return ": from %s%s".formatted(String.join(", ", times), more);
    }

    private static Set<Long> numbers(List<List<@Nullable Object>> rows) {
        Set<Long> numbers = new HashSet<>();
        for (var row : rows) {
            if (row.getFirst() instanceof Number number) {
                numbers.add(number.longValue());
            }
        }
        return numbers;
    }

    private Ask stretches() {
        return new Ask.Stretches(column, length, filter);
    }
}
