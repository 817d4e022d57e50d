package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.deadline.DeadlineRule;
import io.pipekeeper.monitor.scan.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What follows from a contract, as it is found while the contract is read. No two of its checks have the same id. */
final class Consequences {

    private final String contract;
    private final Settings settings;
    private final Set<String> ids = new HashSet<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Check> completions = new ArrayList<>();
    private final List<DeadlineRule> deadlines = new ArrayList<>();

    Consequences(String contract, Settings settings) {
        this.contract = contract;
        this.settings = settings;
    }

    /** A check of the contract, which is not among its consequences yet. */
    Check check(String label, String name, CheckKind kind, Table table, Severity severity, String expected) {
        return new Check(
                settings.pipeline() + "-" + label,
                contract,
                settings.pipeline(),
                table.warehouse(),
                table.dataset(),
                name,
                kind,
                severity,
                expected,
                null);
    }

    /** A check that a scan or a query judges. */
    void add(Definition definition) {
        claim(definition.check());
        definitions.add(definition);
    }

    /** A check that no scan judges. */
    void add(Check check) {
        claim(check);
        completions.add(check);
    }

    /** The check of a deadline, and what must be done by when. */
    void add(Check check, DeadlineRule rule) {
        add(check);
        deadlines.add(rule);
    }

    /** Nothing follows from a contract that nobody relies on. */
    ContractDraft of(Contract whole, PushedIn pushed) {
        return whole.isInForce()
                ? new ContractDraft(
                        whole, definitions, completions, deadlines, pushed, settings.upstream(), settings.every())
                : ContractDraft.empty(whole, settings.every());
    }

    private void claim(Check check) {
        if (!ids.add(check.id())) {
            throw new IllegalArgumentException("two checks have the id '%s'".formatted(check.id()));
        }
    }
}
