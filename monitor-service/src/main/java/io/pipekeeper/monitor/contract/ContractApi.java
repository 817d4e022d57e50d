package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.EvaluationPlan;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Contracts: applied from files, evaluated when due or at once. */
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
public class ContractApi {

    private final ContractDesk desk;
    private final Evaluation evaluation;
    private final CheckDesk checks;
    private final Caller caller;
    private final InstantSource clock;

    ContractApi(ContractDesk desk, Evaluation evaluation, CheckDesk checks, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.evaluation = evaluation;
        this.checks = checks;
        this.caller = caller;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Every contract, by id.")
    public List<@NonNull Contract> contracts() {
        return desk.all();
    }

    @Query
    @NonNull
    @Description(
            "What the authors of contracts should know: faults with line and column, what is not watched, and how things"
                    + " are understood. Nothing is stored.")
    public List<@NonNull LintFinding> lintContracts(@NonNull List<@NonNull FileInput> files) {
        return desk.lint(files);
    }

    @Mutation
    @NonNull
    @Description("Makes contracts and their checks as the files (ODCS 3.1, YAML) say. Needs the role admin.")
    public Applied applyContracts(@NonNull List<@NonNull FileInput> files) {
        return desk.apply(files, caller.as(Role.ADMIN), clock.instant());
    }

    @Mutation
    @NonNull
    @Description(
            "Evaluates the checks of a contract now, not when they are due: of the newest period, or of an earlier one"
                    + " whose data was loaded again. Needs the role responder.")
    public Contract evaluateContract(
            @Id @NonNull String id, @Nullable @Description("`2026-01-05`, `2026-W02` or `2026-01`") String period) {
        var now = clock.instant();
        var wanted = period == null ? null : PeriodKey.read(period);
        var asked = desk.ask(id, wanted, caller.as(Role.RESPONDER), now);
        evaluation.evaluate(asked.definitions(), wanted, now);
        return asked.contract();
    }

    @NonNull
    @Description("What follows from it, promises about time first.")
    public List<@NonNull Check> checks(@Source Contract contract) {
        return checks.ofContract(contract.id());
    }

    @Description(
            "In how few steps its checks would be evaluated now; nothing is read for it. Needs the role responder.")
    public EvaluationPlan plan(@Source Contract contract) {
        caller.as(Role.RESPONDER);
        return evaluation.plan(desk.definitions(contract.id()), clock.instant());
    }
}
