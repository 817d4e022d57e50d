package io.pipekeeper.monitor.scan.plan;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.sql.Slice;
import io.pipekeeper.monitor.scan.sql.Source;
import io.pipekeeper.monitor.scan.sql.Statements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which steps everything that was asked of a table is answered, in their order. */
public record Plan(Source source, List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** The steps of a kind. */
    public <S extends Step> Stream<S> steps(Class<S> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }

    /**
     * The statement of a step when this period is in question; nothing when it needs none.
     *
     * @param from from which period on nothing is known
     */
    public Optional<String> sql(Step step, Period period, Period from) {
        var statements = new Statements(source);
        return switch (step) {
            case Step.Proof proof -> Optional.empty();
            case Step.Known known -> Optional.empty();
            case Step.Lookup lookup ->
                Optional.of(statements.from(lookup.newest().metric(), period));
            case Step.Arrival arrival -> Optional.of(statements.arrived(period, period.plus(1)));
            case Step.Pass pass -> Optional.of(statements.pass(pass.metrics(), pass.slice(), from));
            case Step.Segments segments ->
                Optional.of(statements.pass(segments.metrics(), new Slice.ByColumns(segments.columns()), from));
            case Step.Keys keys -> Optional.of(copies(statements, keys, period));
            case Step.Statement(var checks, var ask) ->
                Optional.of(
                        ask instanceof Ask.Query
                                ? wrapped(statements.alone(ask, period))
                                : statements.alone(ask, period));
        };
    }

    private static String copies(Statements statements, Step.Keys keys, Period period) {
        List<@Nullable Condition> conditions =
                keys.asks().stream().<@Nullable Condition>map(Ask.Copies::where).toList();
        return statements.copies(keys.asks().getFirst().keys(), conditions, period);
    }

    /** Puts a query where only a query can stand, so that it can do nothing else. */
    private static String wrapped(String query) {
        return "select * from (\n%s\n) as answer".formatted(query);
    }
}
