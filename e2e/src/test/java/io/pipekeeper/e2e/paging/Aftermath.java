package io.pipekeeper.e2e.paging;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.pipekeeper.e2e.paging.Call.Carried;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold when everything has come to rest, whatever happened before. */
record Aftermath(Oncall oncall, Tool tool, List<Disturbance> disturbances) {

    void holds() {
        assertAll(
                this::everyTroubleIsOneIncident,
                this::everyStepHasCalledItsPerson,
                this::everyPageThatWasSentHasArrived,
                this::noPageHasArrivedTwice,
                this::noCallStandsTwiceOnATimeline);
    }

    /** Every alert that was accepted is known, and its trouble is one incident. */
    private void everyTroubleIsOneIncident() {
        assertThat(rows("select group_key from incident"))
                .containsExactlyInAnyOrderElementsOf(
                        tool.sent().stream().map(Tool::group).toList());
        assertThat(rows("select dedup_key from alert"))
                .containsExactlyInAnyOrderElementsOf(
                        tool.sent().stream().map(Tool::group).toList());
    }

    /** Nobody has answered these, so that every step has called its person, and the fallback in the end. */
    private void everyStepHasCalledItsPerson() {
        var unanswered = new HashSet<>(tool.sent());
        unanswered.removeAll(tool.answered());
        var called = new HashSet<>(rows("""
                select i.group_key, p.step, p.recipient from page p join incident i on i.id = p.incident_id
                where p.state = 'SENT'
                """));
        assertThat(unanswered.stream().flatMap(this::calls).filter(call -> !called.contains(call)))
                .as("calls that are missing")
                .isEmpty();
        assertThat(rows("select text from timeline where kind = 'STEP_SKIPPED'"))
                .isEmpty();
    }

    /** What the database says was sent has reached the provider, and nothing is left. */
    private void everyPageThatWasSentHasArrived() {
        var arrived = taken().map(Carried::page).collect(toSet());
        var sent = rows("select incident_id, recipient from page where state = 'SENT'");
        assertThat(sent.stream().filter(page -> !arrived.contains(page)))
                .as("pages that have not arrived")
                .isEmpty();
        assertThat(rows("select id, state, error from page where state not in ('SENT', 'CANCELLED')"))
                .isEmpty();
    }

    /** Unless the service could not know that it had arrived. */
    private void noPageHasArrivedTwice() {
        assertThat(taken().collect(groupingBy(Carried::page)).values().stream().flatMap(this::needless))
                .as("pages that had arrived before")
                .isEmpty();
    }

    private void noCallStandsTwiceOnATimeline() {
        assertThat(rows("""
                select incident_id, kind, data from timeline where kind in ('PAGED', 'DELIVERED', 'FELL_BACK', 'EXHAUSTED')
                group by incident_id, kind, data having count(*) > 1
                """)).isEmpty();
        assertThat(rows("select count(*) from timeline where kind = 'DELIVERED'"))
                .isEqualTo(rows("select count(*) from page where state = 'SENT'"));
    }

    private Stream<Repeat> needless(List<Carried> same) {
        var inOrder = same.stream().sorted(comparingLong(Carried::nanos)).toList();
        return IntStream.range(1, inOrder.size())
                .mapToObj(place -> Repeat.of(inOrder.get(place - 1), inOrder.get(place), disturbances))
                .filter(Repeat::isNeedless);
    }

    private Stream<String> calls(int alert) {
        var pipeline = alert % oncall.town().size();
        return IntStream.range(0, oncall.town().calls())
                .mapToObj(step -> "%s %d %s"
                        .formatted(Tool.group(alert), step, oncall.town().person(pipeline, step)));
    }

    /**
     * A page that arrived once more.
     *
     * @param after how long after the time before
     * @param around what was broken in the half minute before the first time, and until the second, and when by then
     */
    private record Repeat(Carried before, Carried again, Duration after, List<String> around, boolean isExcused) {

        private static final long BEFORE = Duration.ofSeconds(30).toNanos();

        static Repeat of(Carried before, Carried again, List<Disturbance> disturbances) {
            var first = before.nanos();
            var around = disturbances.stream()
                    .filter(one -> one.end() > first - BEFORE && one.begin() < again.nanos())
                    .map(one -> "%s from %d to %d ms"
                            .formatted(one.what(), millis(one.begin() - first), millis(one.end() - first)))
                    .toList();
            var isExcused = disturbances.stream().anyMatch(one -> one.excuses(first, again.nanos()));
            return new Repeat(before, again, Duration.ofNanos(again.nanos() - first), around, isExcused);
        }

        boolean isNeedless() {
            return before.call().answer().saysTaken() && !isExcused;
        }

        private static long millis(long nanos) {
            return Duration.ofNanos(nanos).toMillis();
        }
    }

    private Stream<Carried> taken() {
        return oncall.site().provider().calls().stream()
                .filter(call -> call.answer().taken())
                .flatMap(Call::carried);
    }

    private List<String> rows(String query) {
        return oncall.site().database().rows(oncall.database(), query);
    }
}
