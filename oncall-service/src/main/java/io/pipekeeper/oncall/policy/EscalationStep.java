package io.pipekeeper.oncall.policy;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One call of a policy, and how long it may take until somebody answers. */
@Description("One call of a policy, and how long it may take until somebody answers.")
public record EscalationStep(
        @NonNull @Description("Whom it calls.") EscalationTarget page,

        @NonNull @Description("By when somebody must have answered; then the next step follows.")
        Duration answerBy) {

    private static final Duration LONGEST = Duration.ofDays(30);

    public EscalationStep {
        requireNonNull(page, "page is missing: primary, secondary, senior, manager, owner, team:<id> or person:<id>");
        requireNonNull(answerBy, "answerBy is missing: PT30M is 30 minutes");
        requireReasonable("answerBy", answerBy);
    }

    static void requireReasonable(String field, Duration time) {
        if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%s must be longer than nothing and at most 30 days, not %s".formatted(field, time));
        }
    }
}
