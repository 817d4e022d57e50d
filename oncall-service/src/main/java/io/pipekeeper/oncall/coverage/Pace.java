package io.pipekeeper.oncall.coverage;

import io.pipekeeper.oncall.policy.CallHours;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.Progress;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How fast and at which hours people are called for an incident: decided once, when it opens and takes a copy of the
 * policy. Deadlines are stretched on a holiday and shortened in the last week of a month; where both would apply, the
 * shorter wins.
 *
 * @param policy the policy with its deadlines as they are to be
 * @param hours when people may be called; null for any hour
 * @param raises whether the incident is one level worse than its alerts say
 * @param reasons why the pace is not the usual one, in words for the timeline
 */
public record Pace(EscalationPolicy policy, @Nullable CallHours hours, boolean raises, List<String> reasons) {

    private static final double PERCENT = 100;

    public Pace {
        reasons = List.copyOf(reasons);
    }

    /** The pace for an incident that is detected at an instant. */
    public static Pace of(Coverage coverage, Instant at) {
        var policy = coverage.policy();
        var holiday = holiday(coverage, at);
        var lastWeek = lastWeek(coverage, at);
        var paced = Stream.of(holiday.map(Slower::length), lastWeek.map(rule -> shortened(policy, rule)))
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .map(policy::lasting)
                .orElse(policy);
        var raises = lastWeek.filter(LastWeekOfMonth::raise).isPresent();
        var reasons = Stream.of(holiday.map(Slower::reason), lastWeek.map(Pace::reason))
                .flatMap(Optional::stream)
                .toList();
        return new Pace(paced, callHours(coverage), raises, reasons);
    }

    private record Slower(String holiday, Duration length) {

        String reason() {
            return "%s: people have %s to answer, and deadlines are in proportion".formatted(holiday, words(length));
        }
    }

    /** How bad an incident is by this pace, if this is what its alerts say. */
    public IncidentSeverity severity(IncidentSeverity told) {
        return raises ? told.raised() : told;
    }

    /** The beginning of an escalation at this pace, for an incident that is this bad. */
    public Progress begin(Instant detectedAt, IncidentSeverity severity) {
        return Progress.start(detectedAt).within(hours).assessed(severity, detectedAt);
    }

    private static Optional<Slower> holiday(Coverage coverage, Instant at) {
        return Optional.ofNullable(coverage.policy().holidayResponse())
                .flatMap(length -> coverage.schedule().holidayAt(at).map(day -> new Slower(day.name(), length)));
    }

    private static Optional<LastWeekOfMonth> lastWeek(Coverage coverage, Instant at) {
        return Optional.ofNullable(coverage.lastWeekOfMonth())
                .filter(rule -> LastWeekOfMonth.includes(at, coverage.schedule().zone()));
    }

    private static Duration shortened(EscalationPolicy policy, LastWeekOfMonth rule) {
        return Duration.ofMillis(Math.round(policy.length().toMillis() * rule.shorten()));
    }

    /** Without working hours on the schedule nobody knows when to wait for, and nothing is held. */
    private static @Nullable CallHours callHours(Coverage coverage) {
        return coverage.hours() == CoverageHours.ALWAYS
                ? null
                : coverage.schedule()
                        .workingTime()
                        .map(time -> new CallHours(time, coverage.unlessSeverity()))
                        .orElse(null);
    }

    private static String reason(LastWeekOfMonth rule) {
        var shorter = "Last week of the month: %.0f %% of each deadline remain".formatted(PERCENT * rule.shorten());
        return rule.raise() ? shorter + ", and severity is one level higher" : shorter;
    }

    private static String words(Duration time) {
        return time.toString()
                .substring(2)
                .replaceAll("(\\d[HMS])(?=\\d)", "$1 ")
                .toLowerCase(Locale.ROOT);
    }
}
