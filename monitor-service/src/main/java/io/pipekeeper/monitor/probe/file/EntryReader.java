package io.pipekeeper.monitor.probe.file;

import static io.pipekeeper.monitor.probe.file.Misplaced.at;

import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.probe.file.ProbesFile.Entry;
import io.pipekeeper.monitor.probe.rule.Concern;
import io.pipekeeper.monitor.probe.rule.Limits;
import io.pipekeeper.monitor.probe.rule.Patience;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.pipekeeper.monitor.probe.rule.Rhythm;
import io.pipekeeper.monitor.probe.rule.Target;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the rule of a probe of a file. What is left out has the values of Kubernetes, but for a recovery that is seen twice. */
final class EntryReader {

    private static final int PERIOD = 10;
    private static final int TIMEOUT = 3;
    private static final int FAILURES = 3;
    private static final int SUCCESSES = 2;

    private EntryReader() {}

    static ProbeRule read(Entry entry, Placeholders placeholders) {
        return rule(entry, new Targets(placeholders).of(entry));
    }

    static ProbeRule rule(Entry entry, Target target) {
        return new ProbeRule(
                entry.name(),
                target,
                bounds(entry, target),
                at(List.of("timeoutSeconds"), () -> rhythm(entry)),
                at(List.of("failureThreshold"), () -> patience(entry)),
                concern(entry),
                Boolean.TRUE.equals(entry.suspend()));
    }

    private static ProbeRule.Bounds bounds(Entry entry, Target target) {
        var latency = Objects.requireNonNullElse(entry.latencyMillis(), Limits.NONE);
        var value = Objects.requireNonNullElse(entry.value(), Limits.NONE);
        return switch (target.kind()) {
            case HTTP, TCP -> {
                require("value", value.isEmpty(), "this target tells no number that could have limits");
                yield new ProbeRule.Bounds(latency, value);
            }
            case KUBERNETES -> {
                require("latencyMillis", latency.isEmpty(), "pods are watched and not called: they have no latency");
                require("value", value.isEmpty(), "pods are limited by minReady and notReadySeconds");
                yield new ProbeRule.Bounds(latency, value);
            }
            case JDBC -> new ProbeRule.Bounds(latency, value);
            case PROMETHEUS -> {
                require("value", !value.isEmpty(), "a number needs limits: warnAbove, failAbove, warnBelow, failBelow");
                yield new ProbeRule.Bounds(latency, value);
            }
        };
    }

    private static Rhythm rhythm(Entry entry) {
        var period = Objects.requireNonNullElse(entry.periodSeconds(), PERIOD);
        var timeout = Objects.requireNonNullElse(entry.timeoutSeconds(), Math.min(TIMEOUT, period));
        return new Rhythm(Duration.ofSeconds(period), Duration.ofSeconds(timeout));
    }

    private static Patience patience(Entry entry) {
        var failures = Objects.requireNonNullElse(entry.failureThreshold(), FAILURES);
        return new Patience(
                failures,
                Objects.requireNonNullElse(entry.successThreshold(), SUCCESSES),
                Objects.requireNonNullElse(entry.startupFailureThreshold(), failures));
    }

    private static Concern concern(Entry entry) {
        return new Concern(
                Objects.requireNonNullElse(entry.service(), entry.name()),
                entry.pipelines(),
                at(List.of("severity"), () -> severity(entry.severity())),
                at(List.of("onNoData"), () -> alertsWithoutData(entry.onNoData())));
    }

    private static Severity severity(@Nullable String word) {
        if (word == null) {
            return Severity.ERROR;
        }
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("severity must be critical, error, warning or info"));
    }

    private static boolean alertsWithoutData(@Nullable String word) {
        return switch (Objects.requireNonNullElse(word, "alert")) {
            case "alert" -> true;
            case "ignore" -> false;
            default -> throw new IllegalArgumentException("onNoData must be alert or ignore");
        };
    }

    private static void require(String key, boolean holds, String otherwise) {
        at(List.of(key), () -> {
            if (!holds) {
                throw new IllegalArgumentException(otherwise);
            }
            return key;
        });
    }
}
