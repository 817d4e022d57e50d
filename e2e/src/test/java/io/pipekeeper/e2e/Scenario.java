package io.pipekeeper.e2e;

import io.pipekeeper.launcher.drill.Drill;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One of the 25 scenarios of the documents: its drill, and the checks that must find it.
 *
 * @param checks without the pipeline that their ids begin with
 */
record Scenario(Drill drill, List<String> checks) {

    private static final List<Drill> DRILLS = Drill.readAll(Path.of("..", "demo", "drills"));

    /**
     * Those whose fault is in the data of the latest day. What stands in one list happens at the same time, so none there is
     * upstream of another: its incident would absorb the other's.
     */
    static List<List<Scenario>> ofTheDay() {
        return List.of(
                List.of(
                        of("S02", "cost-department-known", "allocation-adds-up", "margin-change"),
                        of("S06", "mobile-tracking-gap", "acquisition-completeness"),
                        of("S11", "event-volume", "event-volume-by-platform", "engagement-change"),
                        of("S16", "filings-reconcile"),
                        of("S18", "account-status-missing"),
                        of("S20", "late-arrivals")),
                List.of(
                        of("S03", "exchange-rate-of-every-currency"),
                        of("S07", "attribution-known", "unattributed-share"),
                        of("S12", "session-length", "sessions-per-user"),
                        of("S19", "status-transitions"),
                        of("S22", "duplicate-events")),
                List.of(
                        of("S04", "no-negative-profit", "no-missing-business-unit", "row-count"),
                        of("S08", "cohort-closed", "signup-date", "no-negative-growth"),
                        of("S13", "no-experiment-traffic"),
                        of("S25", "division-of-margin", "division-by-active-users", "nulls-in-licences")),
                List.of(
                        of("S09", "seasonality", "growth-rate-change"),
                        of("S14", "top-user-share", "bot-share"),
                        of("S21", "silence")),
                List.of(
                        of("S10", "countries-reconcile"),
                        of("S15", "platforms-reconcile", "every-platform"),
                        of("S24", "upstream-days")));
    }

    /** Those whose fault comes in the night, each in one of its own. */
    static List<Scenario> ofTheNight() {
        return List.of(of("S01", "revenue-arrival"), of("S05", "run"), of("S17", "ops-cost-arrival"), of("S23", "run"));
    }

    static Stream<Scenario> all() {
        return Stream.concat(ofTheDay().stream().flatMap(List::stream), ofTheNight().stream());
    }

    /** Read from the demo's own files, so that the title on the page is the one in the runbook. */
    private static Scenario of(String id, String... checks) {
        var drill = DRILLS.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findAny()
                .orElseThrow();
        return new Scenario(drill, Arrays.asList(checks));
    }

    String id() {
        return drill.id();
    }

    String pipeline() {
        return Objects.requireNonNull(drill.pipeline());
    }

    /** What the runbook calls it. */
    String title() {
        return Objects.requireNonNull(drill.scenario());
    }

    /** The ids of its checks. */
    List<String> checkIds() {
        return checks.stream().map(check -> pipeline() + "-" + check).toList();
    }

    @Override
    public String toString() {
        return id() + " " + title();
    }
}
