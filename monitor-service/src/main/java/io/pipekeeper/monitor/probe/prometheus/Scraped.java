package io.pipekeeper.monitor.probe.prometheus;

import io.pipekeeper.monitor.probe.prometheus.Exposition.Series;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Answer.Sample;
import io.pipekeeper.monitor.probe.rule.Selector;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.monitor.probe.rule.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the text of a metrics endpoint says to a question. */
final class Scraped {

    private static final String NANOSECONDS = "_ns_total";
    private static final double NANOS_PER_SECOND = 1e9;

    private Scraped() {}

    static Answer read(Target.Scrape target, String text, Instant at, Duration latency) {
        var series = Exposition.read(text, target.series());
        if (series.isEmpty()) {
            return missing(target.series());
        }
        var of = target.of();
        if (of != null) {
            return share(target, series, Exposition.read(text, of), at, latency);
        }
        return target.rate() ? new Answer.Counted(count(series), at, latency) : each(series, latency);
    }

    private static Answer each(List<Series> series, Duration latency) {
        var samples = series.stream()
                .map(one -> new Sample(one.value(), inWords(one, series.size() > 1)))
                .toList();
        return new Answer.Measured(samples, latency);
    }

    /** One series was asked for by name; of several it has to be said which one it is. */
    private static String inWords(Series series, boolean amongOthers) {
        var value = Unit.NUMBER.show(series.value());
        if (!amongOthers) {
            return value;
        }
        return series.labels().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", ", value + " (", ")"));
    }

    private static Answer share(
            Target.Scrape target, List<Series> series, List<Series> whole, Instant at, Duration latency) {
        var of = Objects.requireNonNull(target.of());
        if (whole.isEmpty()) {
            return missing(of);
        }
        var total = sum(whole);
        if (!(total > 0)) {
            return new Answer.Nothing("%s is %s: nothing is a share of it".formatted(of, Unit.NUMBER.show(total)));
        }
        if (target.rate()) {
            return new Answer.Counted(100 * count(series) / total, at, latency);
        }
        var percent = 100 * sum(series) / total;
        return new Answer.Measured(percent, Unit.PERCENT.show(percent), latency);
    }

    private static Answer missing(Selector selector) {
        return new Answer.Nothing("there is no series " + selector);
    }

    /** Time is counted in seconds, or in nanoseconds where the name says so. */
    private static double count(List<Series> series) {
        return series.stream()
                .mapToDouble(one -> one.name().endsWith(NANOSECONDS) ? one.value() / NANOS_PER_SECOND : one.value())
                .sum();
    }

    private static double sum(List<Series> series) {
        return series.stream().mapToDouble(Series::value).sum();
    }
}
