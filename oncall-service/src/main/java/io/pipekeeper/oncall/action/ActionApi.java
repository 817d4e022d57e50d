package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Questions about what is to be done after incidents. */
@GraphQLApi
@RunOnVirtualThread
public class ActionApi {

    private static final int MOST = 100;

    private final ActionBook book;
    private final IncidentBook incidents;
    private final Recurrence recurrence;
    private final InstantSource clock;

    ActionApi(ActionBook book, IncidentBook incidents, Recurrence recurrence, InstantSource clock) {
        this.book = book;
        this.incidents = incidents;
        this.recurrence = recurrence;
        this.clock = clock;
    }

    @Query
    @Description("What is to be done after incidents, the most urgent first.")
    public @NonNull List<@NonNull ActionItem> actionItems(
            @DefaultValue("true") @Description("Only what is not done yet.") boolean open,
            @Id @Nullable @Description("Only what this person sees to.") String owner,
            @Id @Nullable @Description("Only what is about this pipeline.") String pipeline,
            @DefaultValue("50") @Description("How many, at most 100.") int first) {
        if (first < 1 || first > MOST) {
            throw new InvalidInputException("first must be from 1 to %d, not %d".formatted(MOST, first));
        }
        return book.wanted(new ActionFilter(open, owner, pipeline), first);
    }

    @Name("state")
    @Description("Whether it is done.")
    public @NonNull ActionStatus status(@Source ActionItem item) {
        return item.state().status();
    }

    @Description("Whether its last day is over, by UTC, and it is not done.")
    public boolean overdue(@Source ActionItem item) {
        return item.isOverdue(clock.instant());
    }

    @Description("Who closed it; null while it is open.")
    public @Nullable Person closedBy(@Source ActionItem item) {
        return switch (item.state()) {
            case ActionState.Open() -> null;
            case ActionState.Done done -> done.by();
            case ActionState.Dropped dropped -> dropped.by();
        };
    }

    @Description("When it was closed; null while it is open.")
    public @Nullable Instant closedAt(@Source ActionItem item) {
        return switch (item.state()) {
            case ActionState.Open() -> null;
            case ActionState.Done done -> done.at();
            case ActionState.Dropped dropped -> dropped.at();
        };
    }

    @Description("Why it is not done after all; null unless it was dropped.")
    public @Nullable String reason(@Source ActionItem item) {
        return item.state() instanceof ActionState.Dropped dropped ? dropped.reason() : null;
    }

    @Description("After which incident.")
    public List<@NonNull Incident> incident(@Source List<ActionItem> items) {
        var known = incidents.all(
                items.stream().map(ActionItem::incidentId).distinct().toList());
        return items.stream().map(item -> known.get(item.incidentId())).toList();
    }

    @Name("actionItems")
    @Description("What is to be done so that it does not come again, the most urgent first.")
    public List<@NonNull List<@NonNull ActionItem>> itemsOf(@Source List<Incident> after) {
        var items = book.of(after.stream().map(Incident::id).toList());
        return after.stream()
                .map(incident -> items.getOrDefault(incident.id(), List.of()))
                .toList();
    }

    @Description("Earlier incidents that were like this one, and what is still to be done about them; newest first, "
            + "at most 5.")
    public @NonNull List<@NonNull RelatedIncident> related(@Source Incident incident) {
        return recurrence.related(incident);
    }
}
