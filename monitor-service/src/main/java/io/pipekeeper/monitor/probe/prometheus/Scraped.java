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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the text of a metrics endpoint says to a question. */
final class Scraped {

    private Scraped() {}

    static Answer read(Target.Scrape target, String text, Instant at, Duration latency) {
        var series = Exposition.read(text, target.series());
        if (series.isEmpty()) {
            return missing(target.series());
        }
        if (target.rate()) {
            return new Answer.Counted(sum(series), at, latency);
        }
        var whole = target.of();
        return whole == null ? each(series, latency) : share(series, whole, text, latency);
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

    private static Answer share(List<Series> series, @Nullable Selector of, String text, Duration latency) {
        var whole = of == null ? List.<Series>of() : Exposition.read(text, of);
        if (whole.isEmpty() && of != null) {
            return missing(of);
        }
        var total = sum(whole);
        if (!(total > 0)) {
            return new Answer.Nothing("%s is %s: nothing is a share of it".formatted(of, Unit.NUMBER.show(total)));
        }
        var percent = 100 * sum(series) / total;
        return new Answer.Measured(percent, Unit.PERCENT.show(percent), latency);
    }

    private static Answer missing(Selector selector) {
        return new Answer.Nothing("there is no series " + selector);
    }

    private static double sum(List<Series> series) {
        return series.stream().mapToDouble(Series::value).sum();
    }
}
