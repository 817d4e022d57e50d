package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.Alert;
import io.pipekeeper.monitor.alert.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuesTest {

    private static final Instant MONDAY = Instant.parse("2026-01-05T08:00:00Z");
    private static final String REPAIR = "p-time-to-repair";

    @Test
    void beginsWithTheFirstAlertThatIsOpen() {
        var alerts = List.of(alert("p-row-count", 0, 1), alert("p-freshness", 2, null), alert("p-row-count", 3, null));

        assertThat(Issues.openSince(alerts, REPAIR)).contains(day(2));
    }

    @Test
    void isNotAboutTheRepairItself() {
        assertThat(Issues.openSince(List.of(alert(REPAIR, 0, null)), REPAIR)).isEmpty();
        assertThat(Issues.evidence(List.of(alert("p-freshness", 0, 1), alert(REPAIR, 0, null)), REPAIR, day(0)))
                .isEqualTo(new Evidence.Complete(day(1)));
    }

    @Test
    void isOverWhenNothingIsOpenAnyMore() {
        var overlapping = List.of(alert("p-row-count", 0, 2), alert("p-freshness", 1, 4));

        assertThat(Issues.evidence(overlapping, REPAIR, day(0))).isEqualTo(new Evidence.Complete(day(4)));
        assertThat(Issues.evidence(List.of(alert("p-row-count", 0, 2), alert("p-freshness", 1, null)), REPAIR, day(0)))
                .isEqualTo(new Evidence.Incomplete());
    }

    @Test
    void isOverAsOfThenAlsoWhenAnotherHasBegunSince() {
        var later = List.of(alert("p-row-count", 0, 2), alert("p-freshness", 5, null));

        assertThat(Issues.evidence(later, REPAIR, day(0))).isEqualTo(new Evidence.Complete(day(2)));
    }

    private static Alert alert(String check, int opened, @Nullable Integer resolved) {
        var notice = new Notice("it fails", "error", "demo.t", "p", "pipeline:p", "row_count", Map.of());
        var end = resolved == null ? null : day(resolved);
        return new Alert(
                new UUID(0, opened),
                "check:%s|demo.t".formatted(check),
                null,
                notice,
                day(opened),
                day(opened),
                end,
                0,
                null,
                null,
                null);
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }
}
