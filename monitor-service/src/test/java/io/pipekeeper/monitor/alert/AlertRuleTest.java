package io.pipekeeper.monitor.alert;

import static io.pipekeeper.monitor.alert.AlertFixtures.NINE;
import static io.pipekeeper.monitor.alert.AlertFixtures.raise;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertRuleTest {

    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final String CHECK = "check:a|demo.t";

    @Test
    void opensWhenNothingIsOpen() {
        var changed = AlertRule.after(raise(CHECK, "2026-01-05", "1 row"), List.of(), Optional.empty(), NINE);

        assertThat(changed).singleElement().satisfies(alert -> {
            assertThat(alert.dedupKey()).isEqualTo("check:a|demo.t|2026-01-05");
            assertThat(alert.lookAt()).isEqualTo(NINE);
            assertThat(alert.told()).isNull();
        });
    }

    @Test
    void changesNothingWhenThereIsNothingNew() {
        assertThat(after(raise(CHECK, "2026-01-05", "1 row"), open("2026-01-05")))
                .isEmpty();
    }

    @Test
    void saysWhatIsNewAndKeepsWhenItBegan() {
        var changed = after(raise(CHECK, "2026-01-05", "2 rows"), open("2026-01-05"));

        assertThat(changed.getFirst().openedAt()).isEqualTo(NINE);
        assertThat(changed.getFirst().updatedAt()).isEqualTo(TEN);
    }

    @Test
    void endsTheAlertsOfEarlierPeriods() {
        var changed = after(raise(CHECK, "2026-01-06", "1 row"), open("2026-01-05"));

        assertThat(changed).extracting(Alert::period).containsExactly("2026-01-05", "2026-01-06");
        assertThat(changed.getFirst().resolvedAt()).isEqualTo(TEN);
        assertThat(changed.getLast().isOpen()).isTrue();
    }

    @Test
    void leavesTheLatestPeriodAloneWhenAnOldOneIsJudgedAgain() {
        var bad = after(raise(CHECK, "2026-01-04", "1 row"), open("2026-01-05"));
        var fine = after(new Signal.Clear(CHECK, "2026-01-04"), open("2026-01-05"));

        assertThat(bad)
                .singleElement()
                .satisfies(alert -> assertThat(alert.period()).isEqualTo("2026-01-04"));
        assertThat(fine).isEmpty();
    }

    @Test
    void endsWhatIsOpenUpToThePeriodThatIsFine() {
        assertThat(after(new Signal.Clear(CHECK, "2026-01-05"), open("2026-01-05")))
                .hasSize(1);
        assertThat(after(new Signal.Clear(CHECK, "2026-01-06"), open("2026-01-05")))
                .hasSize(1);
    }

    @Test
    void endsEverythingWhenNobodyLooksAnyMore() {
        assertThat(after(new Signal.Clear(CHECK), open("2026-01-05"), open("2026-01-06")))
                .hasSize(2);
    }

    @Test
    void goesOnWithAnAlertWhoseEndOncallDoesNotKnowYet() {
        var ended = AlertFixtures.told(open("2026-01-05")).resolved(TEN);

        var changed = AlertRule.after(raise(CHECK, "2026-01-05", "2 rows"), List.of(), Optional.of(ended), TEN);

        assertThat(changed).singleElement().satisfies(alert -> {
            assertThat(alert.id()).isEqualTo(ended.id());
            assertThat(alert.isOpen()).isTrue();
            assertThat(alert.returns()).isOne();
        });
    }

    @Test
    void remembersWhatCameBackSoon() {
        var before = AlertFixtures.told(open("2026-01-05"));
        var ended = before.resolved(TEN).told(Told.first(before.notice(), NINE).over(TEN));
        var again = raise(CHECK, "2026-01-05", "1 row");

        assertThat(AlertRule.after(again, List.of(), Optional.of(ended), TEN.plusSeconds(599)))
                .extracting(Alert::returns)
                .containsExactly(1);
        assertThat(AlertRule.after(again, List.of(), Optional.of(ended), TEN.plusSeconds(600)))
                .extracting(Alert::returns)
                .containsExactly(0);
    }

    @Test
    void keepsKeysAsShortAsReceiversWantThem() {
        var subject = "check:" + "x".repeat(300);

        assertThat(Alert.keyOf(subject, "2026-01-05"))
                .hasSizeLessThanOrEqualTo(255)
                .isNotEqualTo(Alert.keyOf(subject, "2026-01-06"));
    }

    private static List<Alert> after(Signal signal, Alert... open) {
        return AlertRule.after(signal, List.of(open), Optional.empty(), TEN);
    }

    private static Alert open(String period) {
        return AlertFixtures.open(raise(CHECK, period, "1 row"));
    }
}
