package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.incident.Incident;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What paging says about an incident. */
@GraphQLApi
@RunOnVirtualThread
public class PageApi {

    private final Pager pager;

    PageApi(Pager pager) {
        this.pager = pager;
    }

    @Description("Who was called and told, in order.")
    public List<@NonNull List<@NonNull Page>> pages(@Source List<Incident> incidents) {
        var pages = pager.pages(incidents.stream().map(Incident::id).toList());
        return incidents.stream()
                .map(incident -> pages.getOrDefault(incident.id(), List.of()))
                .toList();
    }
}
