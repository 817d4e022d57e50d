package io.pipekeeper.oncall.handoff;

import io.pipekeeper.oncall.action.ActionItem;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentAlert;
import io.pipekeeper.oncall.paging.Page;
import io.pipekeeper.oncall.schedule.Schedule;
import io.pipekeeper.oncall.schedule.Shift;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What is handed over when duty changes hands. */
@Description("What is handed over when duty changes hands.")
public record Handoff(
        @NonNull @Description("By which schedule.") Schedule schedule,
        @NonNull @Description("When duty changes hands.") Instant at,
        @NonNull @Description("Who hands over.") List<@NonNull Shift> from,
        @NonNull @Description("Who takes over.") List<@NonNull Shift> to,

        @NonNull @Description("What is not over, newest first; at most 100.")
        List<@NonNull Incident> incidents,

        @NonNull @Description("What still fails.") List<@NonNull IncidentAlert> alerts,

        @NonNull @Description("Those among the incidents that are snoozed, by when people are called anew.")
        List<@NonNull Incident> snoozed,

        @NonNull @Description("Those among the incidents whose next step waits for working hours.")
        List<@NonNull Incident> held,

        @NonNull
        @Description(
                "Messages about incidents of the schedule, also about those that are over, that may have arrived or "
                        + "not and wait for a person, the oldest first; send them again or cancel them.")
        List<@NonNull Page> heldPages,

        @NonNull
        @Description("What is to be done by the people of the schedule, or about its pipelines, the most urgent first; "
                + "at most 100.")
        List<@NonNull ActionItem> actionItems) {

    public Handoff {
        from = List.copyOf(from);
        to = List.copyOf(to);
        incidents = List.copyOf(incidents);
        alerts = List.copyOf(alerts);
        snoozed = List.copyOf(snoozed);
        held = List.copyOf(held);
        heldPages = List.copyOf(heldPages);
        actionItems = List.copyOf(actionItems);
    }
}
