package io.pipekeeper.runbook.runbook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What runbooks add to checks, which monitor owns. */
@GraphQLApi
@RunOnVirtualThread
public class CheckApi {

    private final RunbookLibrary library;

    CheckApi(RunbookLibrary library) {
        this.library = library;
    }

    @Resolver
    public List<Check> checksById(List<String> id) {
        return id.stream().map(Check::new).toList();
    }

    @Description("The scenarios that name the check: what to do when it fails.")
    public List<List<@NonNull Scenario>> scenarios(@Source List<Check> checks) {
        var scenarios = library.naming(checks.stream().map(Check::id).toList()).stream()
                .flatMap(runbook -> runbook.scenarios().stream())
                .toList();
        return checks.stream()
                .map(check -> scenarios.stream()
                        .filter(scenario -> scenario.names(check))
                        .toList())
                .toList();
    }
}
