package io.pipekeeper.e2e;

import static io.pipekeeper.e2e.Pipekeeper.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What the documents promise by the end of two days, of a week or of a month. The healthy demo keeps it; here nothing comes in time:
 * whoever is on call is called, and that it was missed stays on the record. In the order of the calendar, since the clock
 * never runs backwards.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MissedDeadlinesIT {

    private static final String CHECK =
            "query($id: ID!) { check(id: $id) { periods { outcome } verdicts { observed } } }";
    private static final String CLOCK = "query($id: ID!) { incident(id: $id) { resolutionClock { state } } }";
    private static final String DEADLINES =
            "query($id: ID!) { pipeline(id: $id) { deadlines(next: 100) { dueAt period } } }";
    /** What is downstream waits a little for a failure upstream. */
    private static final Duration UNTIL_NOBODY_ELSE_IS_TO_BLAME = Duration.ofMinutes(1);

    /** Deadlines are looked at again, and what the night brings is there. */
    private static final Duration UNTIL_THE_MORNING = Duration.ofHours(4);

    private final Pipekeeper pipekeeper = Pipekeeper.running();
    private final Incidents incidents = new Incidents(pipekeeper);
    private final Rota rota = new Rota(pipekeeper);
    private final Map<String, Inbox> inboxes = Stream.of(
                    "engineer-a", "engineer-b", "engineer-c", "engineer-d", "bi-analyst")
            .collect(Collectors.toMap(Function.identity(), pipekeeper::inbox));

    @BeforeEach
    void allIsWell() {
        pipekeeper.awaitCalm();
    }

    /** M14: data arrives within 48 hours. */
    @Test
    @Order(1)
    void areFoundWhenADayIsNotThereTwoDaysLater() {
        isMet("engagement-arrival");
        pipekeeper.order("M14", true);

        pipekeeper.moveClock(Duration.ofHours(44));

        isMissed("engagement", "engagement-arrival");
        comesLate("M14", "engagement", "engagement-arrival");
    }

    /** M13: the latest account statuses by the end of the week. Nobody is called before working hours. */
    @Test
    @Order(2)
    void areFoundWhenTheWeekEndsWithoutItsLastStatuses() {
        isMet("growth-account-statuses");
        moveToNoon(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        pipekeeper.order("M13", true);

        pipekeeper.moveClock(Duration.ofHours(5));

        isMissed("growth", "growth-account-statuses");
        comesLate("M13", "growth", "growth-account-statuses");
    }

    /** M15: every issue resolved before end-of-month reporting. */
    @Test
    @Order(3)
    void areFoundWhenTheMonthEndsWithAnIssue() {
        moveToNoon(TemporalAdjusters.lastDayOfMonth());
        pipekeeper.order("S24", true);
        pipekeeper.evaluate("executive-aggregate");
        pipekeeper.moveClock(UNTIL_NOBODY_ELSE_IS_TO_BLAME);
        eventually(() -> assertThat(incidents.openOn("executive-aggregate")).isNotNull());
        var incident = incidents.openOn("executive-aggregate");

        pipekeeper.moveClock(Duration.ofHours(13));

        isMissed("executive-aggregate", "executive-aggregate-time-to-repair");
        eventually(() -> assertThat(ask(CLOCK, incident, "incident.resolutionClock.state"))
                .isEqualTo("MISSED"));
        comesLate("S24", "executive-aggregate", "executive-aggregate-time-to-repair");
    }

    /** M12: verified by an accountant, in the monthly review. Weekends and holidays do not count. */
    @Test
    @Order(4)
    void areFoundWhenTheAccountantDoesNotSign() {
        isMet("profit-accountant-signed");
        moveToNoon(date -> date.with(ChronoField.DAY_OF_MONTH, 5));
        pipekeeper.order("M12", true);
        var due = due("profit", YearMonth.from(pipekeeper.now()).minusMonths(1));
        assertThat(due.getDayOfMonth()).as("the sixth business day").isGreaterThan(6);

        pipekeeper.moveTo(due.plusMinutes(5));

        isMissed("profit", "profit-accountant-signed");
        comesLate("M12", "profit", "profit-accountant-signed");
    }

    private void moveToNoon(TemporalAdjuster day) {
        pipekeeper.moveTo(pipekeeper.now().with(day).with(LocalTime.NOON));
    }

    private void isMet(String check) {
        assertThat(of(check, "periods.outcome")).contains("PASS").doesNotContain("FAIL");
        assertThat(of(check, "verdicts.observed")).noneMatch(words -> words.endsWith(" late"));
    }

    /** The check fails, an incident is open about it, and whoever is on call is called. */
    private void isMissed(String pipeline, String check) {
        eventually(() -> assertThat(of(check, "periods.outcome")).contains("FAIL"));
        pipekeeper.moveClock(UNTIL_NOBODY_ELSE_IS_TO_BLAME);
        eventually(() -> assertThat(incidents.open())
                .anySatisfy(incident ->
                        assertThat(String.valueOf(incident.get("checkIds"))).contains(check)));
        var inbox = Objects.requireNonNull(inboxes.get(rota.primary(pipeline)));
        eventually(() ->
                assertThat(inbox.calls()).anySatisfy(mail -> assertThat(mail).contains(rota.name(pipeline))));
    }

    /** When it is mended after all the check passes, and says how late it was. */
    private void comesLate(String drill, String pipeline, String check) {
        pipekeeper.order(drill, false);
        pipekeeper.evaluate(pipeline);
        pipekeeper.moveClock(UNTIL_THE_MORNING);
        eventually(() -> assertThat(of(check, "verdicts.observed")).anyMatch(words -> words.endsWith(" late")));
        assertThat(of(check, "periods.outcome")).doesNotContain("FAIL");
        pipekeeper.awaitCalm();
    }

    private ZonedDateTime due(String pipeline, YearMonth month) {
        var at = ask(DEADLINES, pipeline, "pipeline.deadlines.find { it.period == '%s' }.dueAt".formatted(month));
        return Instant.parse(at).atZone(pipekeeper.now().getZone());
    }

    private List<String> of(String check, String path) {
        return pipekeeper.data("engineer-a", CHECK, Map.of("id", check)).getList("check." + path);
    }

    private String ask(String query, String id, String path) {
        return pipekeeper.data("engineer-a", query, Map.of("id", id)).getString(path);
    }
}
