package io.pipekeeper.runbook.runbook;

import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Runbooks: to read, and to apply from files. */
@GraphQLApi
@RunOnVirtualThread
@Link(
        url = Link.FEDERATION_SPEC_LATEST_URL,
        _import = {
            @Import(name = "@key"),
            @Import(name = "@external"),
            @Import(name = "@requires"),
            @Import(name = "@shareable"),
            @Import(name = "FieldSet")
        })
public class RunbookApi {

    private final RunbookLibrary library;
    private final Caller caller;

    RunbookApi(RunbookLibrary library, Caller caller) {
        this.library = library;
        this.caller = caller;
    }

    @Query
    @NonNull
    @Description("Every runbook that is known, by title.")
    public List<@NonNull Runbook> runbooks() {
        return library.all();
    }

    @Query
    @Description("One runbook. NOT_FOUND when none has this id.")
    public Runbook runbook(@Id @NonNull String id) {
        var runbook = library.find(List.of(id)).get(id);
        if (runbook == null) {
            throw new NotFoundException("No runbook has the id '%s'".formatted(id));
        }
        return runbook;
    }

    @Resolver
    public List<@Nullable Runbook> runbooksById(List<String> id) {
        var known = library.find(id);
        return id.stream().<@Nullable Runbook>map(known::get).toList();
    }

    @NonNull
    @Description("The text below the front matter as HTML that a browser may show: no scripts, plain links.")
    public String html(@Source Runbook runbook) {
        return Markdown.html(RunbookFile.body(runbook.sourceMarkdown()));
    }

    @NonNull
    @Description("Every text that the runbook has had, the newest first.")
    public List<@NonNull List<@NonNull Revision>> revisions(@Source List<Runbook> asked) {
        var known = library.revisions(asked.stream().map(Runbook::id).toList());
        return asked.stream()
                .map(runbook -> known.getOrDefault(runbook.id(), List.of()))
                .toList();
    }

    @Mutation
    @NonNull
    @Description(
            "Takes over runbooks from Markdown files, all or nothing. Applying again changes nothing. Needs admin.")
    public Applied applyRunbooks(@NonNull List<@NonNull FileInput> files) {
        return library.apply(files, caller.as(Role.ADMIN));
    }
}
