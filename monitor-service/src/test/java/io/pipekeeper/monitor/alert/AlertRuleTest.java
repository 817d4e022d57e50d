package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertRuleTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-06T10:00:00Z");

    @Test
    void opensWhenNothingIsOpen() {
        var steps = AlertRule.after(raise("2026-01-05", "1 row"), List.of(), NINE);

        assertThat(steps).singleElement().isInstanceOf(AlertRule.Step.Tell.class);
        assertThat(steps.getFirst().alert().dedupKey()).isEqualTo("check:a|demo.t|2026-01-05");
    }

    @Test
    void staysSilentWhenThereIsNothingNewToSay() {
        assertThat(AlertRule.after(raise("2026-01-05", "1 row"), List.of(open("2026-01-05", "1 row")), TEN))
                .isEmpty();
    }

    @Test
    void tellsWhatIsNewAndKeepsWhenItBegan() {
        var steps = AlertRule.after(raise("2026-01-05", "2 rows"), List.of(open("2026-01-05", "1 row")), TEN);

        assertThat(steps.getFirst().alert().openedAt()).isEqualTo(NINE);
        assertThat(steps.getFirst().alert().updatedAt()).isEqualTo(TEN);
    }

    @Test
    void keepsOnlyTheLatestPeriodOpen() {
        var steps = AlertRule.after(raise("2026-01-06", "1 row"), List.of(open("2026-01-05", "1 row")), TEN);

        assertThat(steps).hasExactlyElementsOfTypes(AlertRule.Step.Resolve.class, AlertRule.Step.Tell.class);
        assertThat(steps.getFirst().alert().period()).isEqualTo("2026-01-05");
        assertThat(steps.getFirst().alert().resolvedAt()).isEqualTo(TEN);
    }

    @Test
    void resolvesEverythingThatIsOpenWhenFine() {
        var steps = AlertRule.after(new Signal.Clear("check:a|demo.t"), List.of(open("2026-01-05", "1 row")), TEN);

        assertThat(steps).singleElement().isInstanceOf(AlertRule.Step.Resolve.class);
    }

    @Test
    void waitsLongerAfterEveryAttemptAndAMinuteAtMost() {
        assertThat(List.of(1, 2, 3, 6, 7, 50).stream().map(Delivery::backOff).map(pause -> pause.toSeconds()))
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L);
    }

    @Test
    void triesAgainUnlessTheEventItselfIsWrong() {
        assertThat(Delivery.ofStatus(202)).isEqualTo(new Delivery.Accepted());
        assertThat(Delivery.ofStatus(400)).isEqualTo(new Delivery.Refused("HTTP 400"));
        assertThat(Delivery.ofStatus(401)).isEqualTo(new Delivery.TryAgain("HTTP 401"));
        assertThat(Delivery.ofStatus(429)).isEqualTo(new Delivery.TryAgain("HTTP 429"));
    }

    private static Alert open(String period, String observed) {
        return Alert.opened(raise(period, observed), NINE);
    }

    private static Signal.Raise raise(String period, String observed) {
        var details = Map.of("observed", observed);
        var notice = new Notice(observed, "error", "demo.t", "profit", "pipeline:profit", "condition", details);
        return new Signal.Raise("check:a|demo.t", period, notice);
    }
}
