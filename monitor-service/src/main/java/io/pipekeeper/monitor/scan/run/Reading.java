package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.mask.Masking;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Breakdown;
import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.Naming;
import io.pipekeeper.monitor.scan.Sessions;
import io.pipekeeper.monitor.scan.catalogue.Catalogue;
import io.pipekeeper.monitor.scan.plan.Plan;
import io.pipekeeper.monitor.scan.plan.Step;
import io.pipekeeper.monitor.scan.sql.Slice;
import io.pipekeeper.monitor.scan.sql.Statements;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a plan once, and keeps what is answered. */
final class Reading {

    private static final Fact.Broken NOT_TOLD_APART =
            new Fact.Broken(Problem.RUNTIME, "its segments could not be told apart in passing");

    private final Sessions sessions;
    private final WarehouseSession session;
    private final Plan plan;
    private final Catalogue catalogue;
    private final Statements statements;
    private final Experience.OfTable experience;
    private final Masking masking;
    private final Map<Ask, Answers.Result> results = new HashMap<>();
    private final Map<Ask, String> proofs = new HashMap<>();
    private final Map<Ask, List<Tally.Part>> parts = new HashMap<>();

    Reading(Sessions sessions, Plan plan, Catalogue catalogue, Experience.OfTable experience, Masking masking)
            throws WarehouseException {
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.session = sessions.of(plan.source().table().warehouse());
        this.plan = plan;
        this.statements = new Statements(plan.source());
        this.experience = experience;
        this.masking = masking;
    }

    /** Passes over the rows from a period on. */
    void pass(Tally tally, Period from) {
        var passes = new Passes(session, statements, experience, tally, from);
        plan.steps(Step.Pass.class).forEach(step -> {
            session.about(step.checks());
            var found = passes.run(step);
            if (step.slice() instanceof Slice.ByColumns(var columns)) {
                breakDown(tally, step, columns, passes.toldApart() ? found : null);
            } else if (step.slice().width() > 0 && passes.toldApart()) {
                step.sliced().forEach(ask -> parts.put(ask, found));
            }
        });
        plan.steps(Step.Segments.class).forEach(step -> tellApart(tally, step, from));
    }

    private static void breakDown(Tally tally, Step.Pass step, List<String> columns, @Nullable List<Tally.Part> found) {
        if (found == null) {
            step.metrics().forEach(metric -> tally.breaks(new Breakdown(columns, metric), NOT_TOLD_APART));
        } else {
            tally.breakDown(columns, found);
        }
    }

    private void tellApart(Tally tally, Step.Segments step, Period from) {
        var slice = new Slice.ByColumns(step.columns());
        session.about(step.checks());
        switch (ask(session, step, statements.pass(step.metrics(), slice, from))) {
            case Answers.Result.Failed(var why) -> step.breakdowns().forEach(breakdown -> tally.breaks(breakdown, why));
            case Answers.Result.Rows(var rows) ->
                tally.breakDown(step.columns(), tally.parts(step.metrics(), slice.width(), rows));
        }
    }

    /** Follows the indexes that lead to the newest values. */
    void lookUp(Tally tally, Period from) {
        plan.steps(Step.Lookup.class).forEach(step -> {
            session.about(step.checks());
            var metric = step.newest().metric();
            switch (ask(session, step.newest(), statements.from(metric, from))) {
                case Answers.Result.Failed(var why) -> tally.breaks(metric, why);
                case Answers.Result.Rows(var rows) ->
                    tally.add(
                            List.of(metric),
                            0,
                            List.of(Arrays.asList(null, rows.getFirst().getFirst())));
            }
        });
    }

    /** Follows the index that leads to the newest period; nothing when no row has arrived. */
    Optional<Period> arrived(Tally tally, Period from, Period to) {
        var arrival = plan.steps(Step.Arrival.class).findFirst();
        arrival.ifPresent(step -> session.about(step.checks()));
        return arrival.flatMap(step -> switch (ask(session, step, statements.arrived(from, to))) {
            case Answers.Result.Failed(var why) -> {
                tally.breaks(Metric.rows(), why);
                yield Optional.empty();
            }
            case Answers.Result.Rows(var rows) -> arrived(tally, rows);
        });
    }

    /** Answers for a period, with the facts of all. */
    Answers answer(Facts facts, @Nullable Period arrived, Period period) {
        results.clear();
        plan.steps(Step.Proof.class).forEach(this::prove);
        plan.steps(Step.Known.class).forEach(step -> results.put(step.ask(), columns()));
        plan.steps(Step.Pass.class).forEach(step -> step.sliced().forEach(ask -> sliced(step, ask, facts, period)));
        plan.steps(Step.Segments.class)
                .forEach(step -> step.asks().forEach(ask -> segments(step, new Segments(ask, facts), period)));
        plan.steps(Step.Keys.class).forEach(step -> copies(step, period));
        plan.steps(Step.Statement.class).forEach(step -> alone(step.checks(), step.ask(), period));
        return new Answers(facts, results, proofs, arrived);
    }

    /** A table without periods answers a row when it has one; any other always answers, with null when it has none. */
    private Optional<Period> arrived(Tally tally, List<List<@Nullable Object>> rows) {
        var isWhole = plan.source().table().periodColumn() == null;
        return rows.stream()
                .map(List::getFirst)
                .filter(start -> isWhole || start != null)
                .map(tally::period)
                .findFirst();
    }

    private void prove(Step.Proof proof) {
        proofs.put(proof.ask(), proof.by());
        if (!(proof.ask() instanceof Ask.Value)) {
            results.put(proof.ask(), new Answers.Result.Rows(List.of(List.of(0))));
        }
    }

    private Answers.Result columns() {
        return new Answers.Result.Rows(catalogue.columns().entrySet().stream()
                .map(column -> List.<@Nullable Object>of(column.getKey(), column.getValue()))
                .toList());
    }

    private void sliced(Step.Pass step, Ask ask, Facts facts, Period period) {
        var found = parts.get(ask);
        if (ask instanceof Ask.Groups groups) {
            segments(step, new Segments(groups, facts), period);
        } else if (found == null) { // it could not be told apart in passing
            alone(step.checks(), ask, period);
        } else if (ask instanceof Ask.TopShare top && step.slice() instanceof Slice.ByHash hash) {
            session.about(step.checks());
            results.put(ask, top(top, found, hash, period));
        }
    }

    private void segments(Step step, Segments segments, Period period) {
        if (segments.areKnown()) {
            results.put(segments.groups(), segments.result(period));
        } else {
            alone(step.checks(), segments.groups(), period);
        }
    }

    private Answers.Result top(Ask.TopShare top, List<Tally.Part> found, Slice.ByHash hash, Period period) {
        try {
            var search = new TopSearch(top, found, period);
            return named(top, search.rows(session, statements, hash, period));
        } catch (WarehouseException e) {
            return new Answers.Result.Failed(Fact.Broken.of(e));
        }
    }

    private void copies(Step.Keys step, Period period) {
        session.about(step.checks());
        var answer = ask(session, step, plan.sql(step, period, period).orElseThrow());
        for (int i = 0; i < step.asks().size(); i++) {
            var ask = step.asks().get(i);
            switch (answer) {
                case Answers.Result.Rows(var rows) ->
                    results.put(ask, single(rows.getFirst().get(i)));
                case Answers.Result.Failed failed when step.asks().size() == 1 -> results.put(ask, failed);
                case Answers.Result.Failed failed -> alone(step.checks(), ask, period); // one of them may be at fault
            }
        }
    }

    private void alone(Set<String> checks, Ask ask, Period period) {
        var step = new Step.Statement(checks, ask);
        try {
            var elsewhere = ask instanceof Ask.Query query ? query.warehouse() : null;
            var where = elsewhere == null ? session : sessions.of(elsewhere);
            where.about(checks);
            var answer = ask(where, ask, plan.sql(step, period, period).orElseThrow());
            results.put(ask, answer instanceof Answers.Result.Rows(var rows) ? named(ask, rows) : answer);
        } catch (WarehouseException e) {
            results.put(ask, new Answers.Result.Failed(Fact.Broken.of(e)));
        }
    }

    /** What the database has understood once it need not plan first; if it has forgotten, the statement says so too. */
    private Answers.Result ask(WarehouseSession where, Object asked, String sql) {
        try {
            if (!experience.understands(asked)) {
                where.plan(sql);
                experience.understood(asked);
            }
            return new Answers.Result.Rows(where.rows(sql));
        } catch (WarehouseException e) {
            return new Answers.Result.Failed(Fact.Broken.of(e));
        }
    }

    /** Nobody who comes after sees a value of a closed column. */
    private Answers.Result named(Ask ask, List<List<@Nullable Object>> rows) {
        var naming = Naming.of(ask);
        return new Answers.Result.Rows(
                rows.stream().map(row -> naming.masked(row, masking)).toList());
    }

    private static Answers.Result single(@Nullable Object value) {
        return new Answers.Result.Rows(List.of(Arrays.asList(value)));
    }
}
