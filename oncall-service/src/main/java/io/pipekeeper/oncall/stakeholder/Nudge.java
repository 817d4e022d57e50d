package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.incident.StakeholderClock;
import io.pipekeeper.oncall.incident.StakeholderStage;
import io.pipekeeper.oncall.incident.StatementDraft;
import io.pipekeeper.oncall.paging.Notice;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is reminded that stakeholders are to hear something.
 *
 * @param pipeline the name of what failed
 */
record Nudge(String pipeline, StakeholderStage stage, StakeholderClock clock, Instant now) {

    /** In a line. */
    String about() {
        return switch (stage) {
            case LEAD ->
                "You lead the communication: stakeholders of %s have not been told: %s".formatted(pipeline, left());
            case UPDATE_REMINDER, UPDATE_DUE, PLAN ->
                clock.nextUpdateAt() == null
                        ? "Stakeholders of %s are to hear how it goes on".formatted(pipeline)
                        : "Stakeholders of %s are to hear more by %s"
                                .formatted(pipeline, Facts.readable(clock.nextUpdateAt()));
            case CLOSING -> "Stakeholders of %s have not been told that it is over".formatted(pipeline);
            case DRAFT, REMINDER, DUE -> "Stakeholders of %s have not been told: %s".formatted(pipeline, left());
        };
    }

    /** With the draft, for whoever wants to send it. */
    Notice notice(@Nullable StatementDraft draft) {
        var until = "They are to know by %s.".formatted(Facts.readable(clock.dueAt()));
        var text = draft == null
                ? until
                : """
                %s

                This is the draft:

                %s

                %s""".formatted(clock.isTold() ? "They were told before." : until, draft.subject(), draft.markdown());
        return new Notice(about(), text);
    }

    private String left() {
        var minutes = Duration.between(now, clock.dueAt()).toMinutes();
        return minutes > 0 ? "%d min left".formatted(minutes) : "the time is up";
    }
}
