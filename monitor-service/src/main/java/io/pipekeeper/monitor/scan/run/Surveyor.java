package io.pipekeeper.monitor.scan.run;

import io.pipekeeper.monitor.mask.Masks;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Facts;
import io.pipekeeper.monitor.scan.Memory;
import io.pipekeeper.monitor.scan.Recollection;
import io.pipekeeper.monitor.scan.Sessions;
import io.pipekeeper.monitor.scan.State;
import io.pipekeeper.monitor.scan.Survey;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.scan.catalogue.Catalogue;
import io.pipekeeper.monitor.scan.catalogue.PostgresCatalogue;
import io.pipekeeper.monitor.scan.catalogue.Sources;
import io.pipekeeper.monitor.scan.plan.Outlook;
import io.pipekeeper.monitor.scan.plan.Plan;
import io.pipekeeper.monitor.scan.plan.Question;
import io.pipekeeper.monitor.warehouse.Dialect;
import io.pipekeeper.monitor.warehouse.SkippedException;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks tables: makes a plan, follows it, and does not read again what is known of earlier periods. */
public final class Surveyor {

    private final Sessions sessions;
    private final Memory memory;
    private final Experience experience;
    private final Masks masks;
    private final Instant at;

    public Surveyor(Sessions sessions, Memory memory, Experience experience, Masks masks, Instant at) {
        this.sessions = sessions;
        this.memory = memory;
        this.experience = experience;
        this.masks = masks;
        this.at = at;
    }

    /** A table as it is now, what was learnt of it, and the plan. */
    private record Prepared(WarehouseSession session, Catalogue catalogue, Experience.OfTable learnt, Plan plan) {}

    /**
     * Asks a table. Earlier periods whose rows are not as they were come first, the period in question comes last.
     *
     * @param wanted the period in question; null for the newest whose data is there or should be
     */
    public List<Survey> survey(Table table, List<Question> questions, @Nullable Period wanted)
            throws WarehouseException {
        var prepared = prepare(table, questions);
        var plan = prepared.plan();
        var masking = masks.of(table.dataset(), table.classified());
        var reading = new Reading(sessions, plan, prepared.catalogue(), prepared.learnt(), masking);
        var due = wanted == null ? table.due().lastDue(at) : wanted;
        var recollection = recollection(table, Needs.of(plan, questions), due);
        var from = recollection.readFrom(table, due);
        var estimates = new Estimates(prepared.session(), prepared.learnt());
        charge(prepared.session(), estimates.cost(plan, due, from, 0, at).total(), questions);
        var tally = new Tally(due, masking);
        reading.pass(tally, from);
        reading.lookUp(tally, due);
        var arrived = reading.arrived(tally, due, wanted == null ? table.due().lastEnded(at) : wanted)
                .orElse(null);
        var read = tally.facts();
        var period = wanted == null ? inQuestion(read, arrived, table, due) : wanted;
        var periods = new ArrayList<>(keep(table, recollection, read, from, period, wanted == null));
        periods.add(period);
        var facts = recollection.with(read, from);
        var cost = estimates.cost(plan, period, from, tally.rowsRead(), at);
        var lasts = prepared.catalogue().own();
        return periods.stream()
                .map(one ->
                        new Survey(one, reading.answer(facts, arrived, one), !one.equals(period), lasts, plan, cost))
                .toList();
    }

    /** The plan for a table, which nobody follows, with what it would take. */
    public Outlook outlook(Table table, List<Question> questions) throws WarehouseException {
        var prepared = prepare(table, questions);
        var plan = prepared.plan();
        var due = table.due().lastDue(at);
        var from = recollection(table, Needs.of(plan, questions), due).readFrom(table, due);
        var estimates = new Estimates(prepared.session(), prepared.learnt());
        return new Outlook(
                plan,
                due,
                from,
                estimates.cost(plan, due, from, prepared.catalogue().rows(), at));
    }

    private static void charge(WarehouseSession session, long pages, List<Question> questions) throws SkippedException {
        session.charge(pages, questions.stream().anyMatch(Question::critical));
    }

    private Prepared prepare(Table table, List<Question> questions) throws WarehouseException {
        var session = sessions.of(table.warehouse());
        session.about(questions.stream().map(Question::check).toList());
        var catalogue = catalogue(session, table);
        var learnt = experience.of(table, catalogue.version());
        var plan = learnt.plan(Sources.of(table, catalogue, session.dialect()), catalogue, questions);
        return new Prepared(session, catalogue, learnt, plan);
    }

    /** Keeps what is new, and answers the earlier periods that are not as they were. */
    private List<Period> keep(
            Table table, Recollection recollection, Facts read, Period from, Period period, boolean reopens) {
        if (read.buckets().isEmpty() && recollection.lookBack().isEmpty()) {
            return List.of(); // nothing passed over the rows
        }
        var changed = recollection.changed(read, from, period);
        memory.keep(table, changed, at);
        return reopens ? recollection.reopened(changed, period) : List.of();
    }

    private Recollection recollection(Table table, Map<State, Integer> needs, Period due) {
        Map<State, Period> from = new HashMap<>();
        needs.forEach((state, back) -> from.put(state, due.plus(-Math.max(back, table.reread()))));
        return new Recollection(from.isEmpty() ? Map.of() : memory.recall(table, from, due.plus(1)), needs);
    }

    /** A role that may not look into the catalogue can still ask. */
    static Catalogue catalogue(WarehouseSession session, Table table) throws WarehouseException {
        if (session.dialect() != Dialect.POSTGRESQL) {
            return Catalogue.UNKNOWN;
        }
        try {
            return PostgresCatalogue.of(session::rows, table);
        } catch (WarehouseException e) {
            if (e.problem().concernsWarehouse()) {
                throw e;
            }
            return Catalogue.UNKNOWN;
        }
    }

    /** Data is judged as soon as it arrives. */
    private Period inQuestion(Facts facts, @Nullable Period arrived, Table table, Period due) {
        return Optional.ofNullable(arrived)
                .or(() -> facts.newestArrived(table.due().lastEnded(at)))
                .filter(newest -> newest.compareTo(due) > 0)
                .orElse(due);
    }
}
