package io.pipekeeper.oncall.measure;

import static io.pipekeeper.oncall.measure.MeasurementState.INVALID;
import static io.pipekeeper.oncall.measure.MeasurementState.NOT_APPLICABLE;
import static io.pipekeeper.oncall.measure.MeasurementState.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.incident.ResolutionState;
import io.pipekeeper.oncall.measure.RecordedIncident.Answer;
import io.pipekeeper.oncall.measure.RecordedIncident.Promises;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedIncidentTest {

    private static final Instant START = Instant.parse("2026-01-06T08:00:00Z");

    @Test
    void theFirstAnswerCounts() {
        assertThat(incident(12, 60, null).timeToAcknowledge().value()).isEqualTo(Duration.ofMinutes(12));
        assertThat(incident(12, 60, null).timeToResolve().value()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void whatHasNotHappenedIsPending() {
        assertThat(incident(null, null, null).timeToAcknowledge().state()).isEqualTo(PENDING);
        assertThat(incident(null, null, null).timeToResolve().state()).isEqualTo(PENDING);
    }

    @Test
    void whatWasOverByItselfWasNeverAnswered() {
        assertThat(incident(null, 5, null).timeToAcknowledge().state()).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void whatWasMergedHasNoEndOfItsOwn() {
        var merged = new RecordedIncident(
                "profit", "weekly", true, START, null, START, new Promises(START, null, false, null));

        assertThat(merged.timeToAcknowledge().state()).isEqualTo(NOT_APPLICABLE);
        assertThat(merged.timeToResolve().state()).isEqualTo(NOT_APPLICABLE);
        assertThat(merged.stakeholderClock(true, START.plusSeconds(9000))).isEqualTo(PromiseState.NOT_APPLICABLE);
    }

    @Test
    void anAnswerBeforeTheDetectionIsInvalid() {
        assertThat(incident(-3, 10, null).timeToAcknowledge().state()).isEqualTo(INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        // told, over, now, concerns somebody, clock
        "  30,     , 31, true,  KEPT",
        "  31,     , 31, true,  BROKEN",
        "    ,     , 29, true,  PENDING",
        "    ,     , 31, true,  BROKEN",
        "    ,   45, 60, true,  BROKEN",
        "    ,   20, 60, true,  NOT_APPLICABLE",
        "    ,     , 31, false, NOT_APPLICABLE",
    })
    void stakeholdersMustKnowWithinHalfAnHour(
            @Nullable Integer told, @Nullable Integer over, int now, boolean concerns, PromiseState clock) {
        assertThat(incident(null, over, told).stakeholderClock(concerns, at(now)))
                .isEqualTo(clock);
    }

    @ParameterizedTest
    @CsvSource({"MET, KEPT", "MISSED, BROKEN", "AT_RISK, PENDING", ", NOT_APPLICABLE"})
    void theTargetIsKeptOrNot(@Nullable ResolutionState state, PromiseState kept) {
        var incident = new RecordedIncident(
                "profit", "weekly", false, START, null, null, new Promises(START, null, false, state));

        assertThat(incident.resolutionTarget()).isEqualTo(kept);
    }

    private static RecordedIncident incident(
            @Nullable Integer answered, @Nullable Integer over, @Nullable Integer told) {
        return new RecordedIncident(
                "profit",
                "weekly",
                false,
                START,
                answered == null ? null : new Answer(at(answered), "ana"),
                over == null ? null : at(over),
                new Promises(at(30), told == null ? null : at(told), told != null && told > 30, null));
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
