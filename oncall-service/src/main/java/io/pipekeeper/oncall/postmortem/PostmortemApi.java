package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentBook;
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

/** Questions about post-mortems. */
@GraphQLApi
@RunOnVirtualThread
public class PostmortemApi {

    private final PostmortemDesk desk;
    private final SectionBook sections;
    private final PostmortemExport export;
    private final IncidentBook incidents;
    private final InstantSource clock;

    PostmortemApi(
            PostmortemDesk desk,
            SectionBook sections,
            PostmortemExport export,
            IncidentBook incidents,
            InstantSource clock) {
        this.desk = desk;
        this.sections = sections;
        this.export = export;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Query
    @Description("One post-mortem.")
    public Postmortem postmortem(@Id @NonNull @Description("The post-mortem's id.") String id) {
        return desk.postmortem(PostmortemInput.id(id));
    }

    @Query
    @Description("Those that are not published, the most urgent first; or all, newest first.")
    public @NonNull List<@NonNull Postmortem> postmortems(
            @DefaultValue("true") @Description("Only those that are not published.") boolean open,
            @DefaultValue("20") @Description("How many, at most 100.") int first) {
        return desk.wanted(open, PostmortemInput.count(first));
    }

    @Name("postmortem")
    @Description("The look back at it; null when none was begun.")
    public List<@Nullable Postmortem> postmortemOf(@Source List<Incident> some) {
        var known = desk.about(some.stream().map(Incident::id).toList());
        return some.stream()
                .<@Nullable Postmortem>map(incident -> known.get(incident.id()))
                .toList();
    }

    @Description("At which incident it looks back.")
    public List<@NonNull Incident> incident(@Source List<Postmortem> some) {
        var known = incidents.all(some.stream().map(Postmortem::incidentId).toList());
        return some.stream().map(each -> known.get(each.incidentId())).toList();
    }

    @Name("state")
    @Description("How far it is.")
    public @NonNull PostmortemStatus status(@Source Postmortem postmortem) {
        return postmortem.state().status();
    }

    @Description("Whether it is not published, though the time for that is over.")
    public boolean overdue(@Source Postmortem postmortem) {
        return !postmortem.isPublished() && clock.instant().isAfter(postmortem.dueAt());
    }

    @Description("Who published it; null while it is not.")
    public @Nullable Person publishedBy(@Source Postmortem postmortem) {
        return postmortem.state() instanceof PostmortemState.Published published ? published.by() : null;
    }

    @Description("When it was published; null while it is not.")
    public @Nullable Instant publishedAt(@Source Postmortem postmortem) {
        return postmortem.state() instanceof PostmortemState.Published published ? published.at() : null;
    }

    @Description("What it says, section by section.")
    public List<@NonNull List<@NonNull Section>> sections(@Source List<Postmortem> some) {
        var written = sections.of(some);
        return some.stream()
                .map(each -> written.getOrDefault(each.id(), List.of()))
                .toList();
    }

    @Description("What is missing before it may be published.")
    public List<@NonNull List<@NonNull String>> missing(@Source List<Postmortem> some) {
        var missing = desk.missing(some);
        return some.stream()
                .map(each -> missing.getOrDefault(each.id(), List.of()))
                .toList();
    }

    @Description("All of it as GitHub Flavored Markdown, to be kept elsewhere.")
    public @NonNull String markdown(@Source Postmortem postmortem) {
        return export.markdown(postmortem);
    }

    @Description("What it is called.")
    public @NonNull String title(@Source Section section) {
        return section.key().title();
    }

    @Name("state")
    @Description("Whether somebody stands up for it.")
    public @NonNull SectionState standing(@Source Section section) {
        return section.confirmed() == null ? SectionState.UNVERIFIED : SectionState.CONFIRMED;
    }

    @Description("Changes with the text. Who edits or confirms says which revision they have read.")
    public @NonNull String revision(@Source Section section) {
        return section.revisionOfText();
    }
}
