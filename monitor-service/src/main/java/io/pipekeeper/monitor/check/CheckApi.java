package io.pipekeeper.monitor.check;

import io.pipekeeper.subgraph.caller.Caller;
import io.pipekeeper.subgraph.caller.Role;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Checks and their verdicts. */
@GraphQLApi
@RunOnVirtualThread
public class CheckApi {

    private static final int MAX_VERDICTS = 500;

    private final CheckDesk desk;
    private final Caller caller;
    private final InstantSource clock;

    CheckApi(CheckDesk desk, Caller caller, InstantSource clock) {
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    @Query
    @NonNull
    @Description("Every check that is looked at, by pipeline.")
    public List<@NonNull Check> checks() {
        return desk.active();
    }

    @Query
    @Description("One check. NOT_FOUND when none has this id.")
    public Check check(@Id @NonNull String id) {
        return desk.find(id).orElseThrow(() -> CheckDesk.unknown(id));
    }

    @Resolver
    public List<@Nullable Check> checksById(List<String> id) {
        var known = desk.find(id);
        return id.stream().<@Nullable Check>map(known::get).toList();
    }

    @Description("How it came out last; null before the first time.")
    public List<@Nullable Verdict> verdict(@Source @Name("check") List<Check> checks) {
        var latest = desk.latest(checks.stream().map(Check::id).toList());
        return checks.stream()
                .<@Nullable Verdict>map(check -> latest.get(check.id()))
                .toList();
    }

    @Description("When it is evaluated next; null for a deadline, which the ledger judges.")
    public List<@Nullable Instant> nextEvaluationDue(@Source @Name("check") List<Check> checks) {
        var due = desk.nextDue(checks.stream().map(Check::id).toList());
        return checks.stream()
                .<@Nullable Instant>map(check -> due.get(check.id()))
                .toList();
    }

    @NonNull
    @Description("How it came out, newest first: the last so many times, at most 500.")
    public List<@NonNull Verdict> verdicts(@Source Check check, @DefaultValue("20") int last) {
        return desk.newest(check.id(), sane(last));
    }

    @NonNull
    @Description("How it came out for the newest periods, newest first, at most 500.")
    public List<@NonNull CheckPeriod> periods(@Source Check check, @DefaultValue("20") int last) {
        return desk.newestPeriods(check.id(), sane(last));
    }

    @Mutation
    @NonNull
    @Description(
            "Says that what a check found of a period was normal after all, so that later periods are compared with it."
                    + " Needs the role responder.")
    public Check acceptPeriod(@Id @NonNull String check, @NonNull String period, @NonNull String reason) {
        return desk.acceptPeriod(check, period, reason, caller.as(Role.RESPONDER), clock.instant());
    }

    @NonNull
    @Description("The check that came out so.")
    public List<Check> check(@Source List<Verdict> verdicts) {
        var known = desk.find(verdicts.stream().map(Verdict::checkId).distinct().toList());
        return verdicts.stream().map(verdict -> known.get(verdict.checkId())).toList();
    }

    private static int sane(int last) {
        if (last < 1 || last > MAX_VERDICTS) {
            throw new InvalidInputException("last must be between 1 and %d".formatted(MAX_VERDICTS));
        }
        return last;
    }
}
