package io.pipekeeper.monitor.probe.rule;

import io.pipekeeper.monitor.probe.rule.Answer.Count;
import io.pipekeeper.monitor.probe.rule.Answer.Sample;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked of whom, how often, and what of the answers is good. The same whether it comes from a file or from configuration. */
public record ProbeRule(
        String name,
        Target target,
        Bounds bounds,
        Rhythm rhythm,
        Patience patience,
        Concern concern,
        boolean suspended) {

    private static final double SECOND = 1e9;

    /** What the latency in milliseconds and the numbers of answers have to be. */
    public record Bounds(Limits latency, Limits value) {

        /** Any answer will do that says it is well. */
        public static final Bounds NONE = new Bounds(Limits.NONE, Limits.NONE);
    }

    /** What an answer means, where need be together with the count that was read before. */
    public Reading judge(Answer answer, @Nullable Count before) {
        return switch (answer) {
            case Answer.Told told -> timed(told(told), told.latency());
            case Answer.Measured measured ->
                timed(measured(measured.samples(), measured.latency()), measured.latency());
            case Answer.Counted counted -> timed(grown(counted, before), counted.latency());
            case Answer.Nothing(var why) -> Reading.of(Level.NO_DATA, why, null);
            case Answer.Silence(var why) -> Reading.of(silent(), "no answer: " + why, null);
        };
    }

    /** What is expected, in words. */
    public String expected() {
        var words = Stream.of(
                        bounds.value().expected(target.unit()),
                        bounds.latency().expected(Unit.MILLISECONDS).map(limit -> "an answer in " + limit))
                .flatMap(java.util.Optional::stream)
                .toList();
        return words.isEmpty() ? "UP" : String.join(", ", words);
    }

    /** Where somebody else tells the number, his silence says nothing about what the number is about. */
    private Level silent() {
        return target.kind() == ProbeKind.PROMETHEUS ? Level.NO_DATA : Level.FAIL;
    }

    private Reading told(Answer.Told told) {
        if (told.well() && !bounds.value().isEmpty()) {
            return Reading.of(Level.NO_DATA, told.text() + ", but it tells no number", told.latency());
        }
        var level = told.well() ? Level.OK : Level.FAIL;
        return new Reading(level, told.text(), told.cause(), told.latency(), null, null);
    }

    /** Each number by itself; the worst is what counts. */
    private Reading measured(List<Sample> samples, Duration latency) {
        return samples.stream()
                .map(sample -> measured(sample, latency))
                .max(Comparator.comparing(Reading::level))
                .orElseGet(() -> Reading.of(Level.NO_DATA, "there is no such series", latency));
    }

    private Reading measured(Sample sample, Duration latency) {
        var value = sample.value();
        if (Double.isNaN(value)) {
            return Reading.of(Level.NO_DATA, sample.text() + ", which is no number", latency);
        }
        var broken = bounds.value().broken(value, target.unit());
        var text = broken.map(limit -> sample.text() + ", " + limit).orElse(sample.text());
        return new Reading(bounds.value().judge(value), text, broken.orElse("as expected"), latency, value, null);
    }

    private Reading grown(Answer.Counted counted, @Nullable Count before) {
        var now = new Count(counted.total(), counted.at());
        if (before == null || !before.at().isBefore(now.at())) {
            return Reading.of(Level.NO_DATA, "a rate needs a second look", counted.latency())
                    .keeping(now);
        }
        // A count that is smaller than before has started anew.
        var growth = now.total() < before.total() ? now.total() : now.total() - before.total();
        var rate = growth * SECOND / Duration.between(before.at(), now.at()).toNanos();
        return measured(new Sample(rate, target.unit().show(rate)), counted.latency())
                .keeping(now);
    }

    private Reading timed(Reading reading, Duration latency) {
        var millis = latency.toNanos() / 1e6;
        return bounds.latency()
                .broken(millis, Unit.MILLISECONDS)
                .map(limit -> reading.slow(bounds.latency().judge(millis), limit, latency.toMillis() + " ms"))
                .orElse(reading);
    }
}
