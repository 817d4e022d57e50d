package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How old the newest value of a column is, in hours. */
public record Age(String column) implements Measure {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /** Reads the check `freshness`. */
    public static Age read(RuleText text) {
        return new Age(text.column());
    }

    @Override
    public List<Ask> asks() {
        return List.of(newest());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.facts().newest(newest().metric())) {
            case Fact.Moment(var moment) -> age(moment, occasion);
            case Fact.Absent() -> new Observation.Beyond("no data at all in the latest periods");
            case Fact.Broken broken -> Observation.of(broken, Unit.HOURS);
            case Fact other ->
                new Observation.Unmeasured(
                        Problem.DEFINITION,
                        "%s has others than points in time in the years 1 to 9999; only those have an age"
                                .formatted(column));
        };
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None(
                "no row is wrong, a newer one is missing; look at the runs of the job that writes the table");
    }

    @Override
    public boolean isOfPeriod() {
        return false;
    }

    @Override
    public Unit unit() {
        return Unit.HOURS;
    }

    @Override
    public String formula() {
        return "now - max(%s)".formatted(column);
    }

    @Override
    public String expectation(Bounds bounds) {
        return bounds.inWords(unit()) + " old";
    }

    private static Observation age(Instant newest, Occasion occasion) {
        var age = Duration.between(newest, occasion.at());
        var hours = BigDecimal.valueOf(age.toSeconds()).divide(SECONDS_PER_HOUR, MathContext.DECIMAL64);
        var zone = occasion.zone();
        var text = "%d h old: newest from %s %s".formatted(age.toHours(), MINUTE.format(newest.atZone(zone)), zone);
        return new Observation.Amount(hours, text);
    }

    private Ask.Newest newest() {
        return new Ask.Newest(column);
    }
}
