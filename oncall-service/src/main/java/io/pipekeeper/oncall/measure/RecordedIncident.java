package io.pipekeeper.oncall.measure;

import io.pipekeeper.oncall.incident.ResolutionState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What measures know about an incident.
 *
 * @param schedule whose people were called; null when nothing covered it
 * @param isMerged whether it went on as part of another one
 * @param answer the first one; null when nobody has answered
 * @param endedAt when it was over; null while it is open
 */
record RecordedIncident(
        @Nullable String pipeline,
        @Nullable String schedule,
        boolean isMerged,
        Instant detectedAt,
        @Nullable Answer answer,
        @Nullable Instant endedAt,
        Promises promises) {

    /**
     * Somebody had it.
     *
     * @param person null when a tool said so
     */
    record Answer(Instant at, @Nullable String person) {}

    /**
     * What was promised about it.
     *
     * @param isBroken whether it is on record that stakeholders were told too late, or not in time
     * @param target how the time until it had to be resolved stands; null when nothing was agreed
     */
    record Promises(
            Instant stakeholdersDueAt,
            @Nullable Instant stakeholdersToldAt,
            boolean isBroken,
            @Nullable ResolutionState target) {}

    MeasuredTime timeToAcknowledge() {
        if (answer != null) {
            return MeasuredTime.between(detectedAt, answer.at());
        }
        if (isMerged) {
            return MeasuredTime.notApplicable("it was merged into another incident");
        }
        return endedAt == null
                ? MeasuredTime.pending("nobody has answered yet")
                : MeasuredTime.notApplicable("it was over before anybody answered");
    }

    MeasuredTime timeToResolve() {
        if (isMerged) {
            return MeasuredTime.notApplicable("it was merged into another incident");
        }
        return endedAt == null ? MeasuredTime.pending("it is not over") : MeasuredTime.between(detectedAt, endedAt);
    }

    MeasuredTime timeToTell(boolean concernsSomebody) {
        var toldAt = promises.stakeholdersToldAt();
        if (toldAt != null) {
            return MeasuredTime.between(detectedAt, toldAt);
        }
        return switch (stakeholderClock(concernsSomebody, endedAt == null ? detectedAt : endedAt)) {
            case NOT_APPLICABLE -> MeasuredTime.notApplicable("nobody had to be told");
            case KEPT, BROKEN, PENDING -> MeasuredTime.pending("nobody has told them");
        };
    }

    /**
     * Whether stakeholders were told in time. What was over before they had to know need not be told.
     *
     * @param concernsSomebody whether anybody depends on what failed
     */
    PromiseState stakeholderClock(boolean concernsSomebody, Instant now) {
        var toldAt = promises.stakeholdersToldAt();
        var dueAt = promises.stakeholdersDueAt();
        if (toldAt != null) {
            return promises.isBroken() ? PromiseState.BROKEN : PromiseState.KEPT;
        }
        if (isMerged || !concernsSomebody || (endedAt != null && !endedAt.isAfter(dueAt))) {
            return PromiseState.NOT_APPLICABLE;
        }
        return now.isAfter(dueAt) ? PromiseState.BROKEN : PromiseState.PENDING;
    }

    PromiseState resolutionTarget() {
        if (promises.target() == null) {
            return PromiseState.NOT_APPLICABLE;
        }
        return switch (promises.target()) {
            case MET -> PromiseState.KEPT;
            case MISSED -> PromiseState.BROKEN;
            case PENDING, AT_RISK -> isMerged ? PromiseState.NOT_APPLICABLE : PromiseState.PENDING;
        };
    }
}
