package io.pipekeeper.monitor.check;

import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.Instant;
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

/** Checks and their verdicts. */
@GraphQLApi
@RunOnVirtualThread
public class CheckApi {

    private static final int MAX_VERDICTS = 500;

    private final CheckDesk desk;

    CheckApi(CheckDesk desk) {
        this.desk = desk;
    }

    @Query
    @NonNull
    @Description("Every check that is looked at, by pipeline.")
    public List<@NonNull Check> checks() {
        return desk.active();
    }

    @Query
    @Description("One check. NOT_FOUND when none has this id.")
    public Check check(@Id String id) {
        return desk.find(id).orElseThrow(() -> new NotFoundException("No check has the id '%s'".formatted(id)));
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
        if (last < 1 || last > MAX_VERDICTS) {
            throw new InvalidInputException("last must be between 1 and %d".formatted(MAX_VERDICTS));
        }
        return desk.newest(check.id(), last);
    }

    @NonNull
    @Description("The check that came out so.")
    public List<Check> check(@Source List<Verdict> verdicts) {
        var known = desk.find(verdicts.stream().map(Verdict::checkId).distinct().toList());
        return verdicts.stream().map(verdict -> known.get(verdict.checkId())).toList();
    }
}
