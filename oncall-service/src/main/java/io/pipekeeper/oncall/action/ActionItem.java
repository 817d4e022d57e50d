package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something that is to be done after an incident. */
@Description("Something that is to be done after an incident.")
public record ActionItem(
        @Id @NonNull @Description("Made when it was written down.")
        UUID id,

        @Ignore UUID incidentId,
        @NonNull @Description("What.") String title,
        @NonNull @Description("Who sees to it.") Person owner,

        @NonNull @Description("The last day on which it is in time.")
        LocalDate dueOn,

        @Nullable @Description("Where it is worked on.") String link,
        @NonNull @Description("When it was written down.") Instant createdAt,
        @Ignore ActionState state) {

    @Ignore
    boolean isOpen() {
        return state instanceof ActionState.Open;
    }

    /** Whether its last day is over, by UTC, and it is open still. */
    @Ignore
    public boolean isOverdue(Instant now) {
        return isOpen() && now.atZone(ZoneOffset.UTC).toLocalDate().isAfter(dueOn);
    }

    ActionItem with(ActionState next) {
        return new ActionItem(id, incidentId, title, owner, dueOn, link, createdAt, next);
    }

    ActionItem with(ActionPlan plan) {
        return new ActionItem(id, incidentId, plan.title(), plan.owner(), plan.dueOn(), plan.link(), createdAt, state);
    }

    /** What of it may be changed. */
    ActionPlan plan() {
        return new ActionPlan(title, owner, dueOn, link);
    }
}
