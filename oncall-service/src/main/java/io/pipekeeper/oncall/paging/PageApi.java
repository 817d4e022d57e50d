package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** What paging says about incidents, and what people may decide about pages. */
@GraphQLApi
@RunOnVirtualThread
public class PageApi {

    private static final int MOST_PAGES = 100;

    private final Pager pager;
    private final PageDesk desk;
    private final Caller caller;

    PageApi(Pager pager, PageDesk desk, Caller caller) {
        this.pager = pager;
        this.desk = desk;
        this.caller = caller;
    }

    @Description("Who was called and told, in order.")
    public List<@NonNull List<@NonNull Page>> pages(@Source List<Incident> incidents) {
        var pages = pager.pages(incidents.stream().map(Incident::id).toList());
        return incidents.stream()
                .map(incident -> pages.getOrDefault(incident.id(), List.of()))
                .toList();
    }

    @Description("What it is about.")
    public List<@NonNull Incident> incident(@Source List<Page> pages) {
        var incidents = desk.incidents(pages);
        return pages.stream().map(page -> incidents.get(page.incidentId())).toList();
    }

    @Query
    @Description("The pages that may have arrived or not and wait for a person, the oldest first.")
    public @NonNull List<@NonNull Page> heldPages(
            @DefaultValue("20") @Description("How many, at most 100.") int first) {
        if (first < 1 || first > MOST_PAGES) {
            throw new InvalidInputException("first must be from 1 to %d, not %d".formatted(MOST_PAGES, first));
        }
        return desk.held(first);
    }

    @Mutation
    @Description("Sends a page again that is held or was given up. Saying it twice is harmless. For responders.")
    public Page resendPage(@Id @NonNull @Description("The page's id.") String id) {
        return desk.resend(id(id), responder());
    }

    @Mutation
    @Description(
            "Sends a page no more that is held, waits, or was given up. Saying it twice is harmless. For responders.")
    public Page cancelPage(@Id @NonNull @Description("The page's id.") String id) {
        return desk.cancel(id(id), responder());
    }

    private Person responder() {
        return new Person(caller.as(Role.RESPONDER));
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("There is no page '%s'; ids of pages are UUIDs".formatted(id));
        }
    }
}
