package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies contracts, and knows what is to be checked because of them. */
@ApplicationScoped
public class ContractDesk {

    private final Contracts contracts;
    private final CheckDesk checks;
    private final Enforcement enforcement;
    private final Landscape landscape;
    private final AuditLog audit;

    ContractDesk(Contracts contracts, CheckDesk checks, Enforcement enforcement, Landscape landscape, AuditLog audit) {
        this.contracts = contracts;
        this.checks = checks;
        this.enforcement = enforcement;
        this.landscape = landscape;
        this.audit = audit;
    }

    @Transactional
    List<Contract> all() {
        return contracts.byId();
    }

    /** The OpenLineage jobs that write the data of each pipeline. */
    @Transactional
    public Map<String, List<String>> jobs(Collection<String> pipelines) {
        return contracts.ofPipelines(pipelines).stream()
                .filter(contract -> contract.job() != null)
                .collect(Collectors.groupingBy(
                        Contract::pipelineId, Collectors.mapping(c -> String.valueOf(c.job()), Collectors.toList())));
    }

    List<LintFinding> lint(List<FileInput> files) {
        return files.stream()
                .flatMap(file -> Lint.of(file, landscape::calendar).stream())
                .toList();
    }

    /** All or nothing. Applying the same files again changes nothing. */
    @Transactional
    Applied apply(List<FileInput> files, String caller, Instant now) {
        var drafts = drafts(files, caller, now);
        var stored = contracts.byId().stream().collect(Collectors.toMap(Contract::id, Function.identity()));
        var changes = Changes.between(stored, drafts);
        for (var draft : drafts) {
            if (!changes.applied().unchanged().contains(draft.contract().id())) {
                store(draft, now);
            }
        }
        if (changes.isAny()) {
            audit.add(now, caller, "applyContracts", changes.summary());
        }
        return changes.applied();
    }

    /** What to run for a contract. */
    @Transactional
    public List<Definition> definitions(String contract) {
        return read(contracts.get(contract)).definitions();
    }

    /** The columns of a table, as a contract declares them. */
    @Transactional
    public List<Column> columns(String contract, Table table) {
        var file = file(contracts.get(contract));
        return Column.of(YamlFile.read(file, ContractFile.class), table.name());
    }

    /** What to run for a contract because somebody asks, for the period that is wanted, or for the one in question. */
    @Transactional
    Asked ask(String id, @Nullable Period wanted, String caller, Instant now) {
        var contract = contracts.get(id);
        var definitions = read(contract).definitions();
        if (wanted != null) {
            definitions.forEach(definition -> requireOver(wanted, definition.table(), now));
        }
        audit.add(now, caller, "evaluateContract", id);
        return new Asked(contract, definitions);
    }

    /** What was said of a period that is ahead would stand for the newest until it comes. */
    private static void requireOver(Period wanted, Table table, Instant now) {
        var newest = table.due().newestJudged(now);
        if (wanted.grain() != newest.grain() || wanted.compareTo(newest) > 0) {
            throw new InvalidInputException("'%s' is not a period of %s that is over; the newest is %s"
                    .formatted(wanted.key(), table.dataset(), newest.key()));
        }
    }

    /** A contract that somebody wants evaluated. */
    record Asked(Contract contract, List<Definition> definitions) {}

    private ContractDraft read(Contract contract) {
        return ContractReader.read(file(contract), landscape::calendar, contract.appliedAt(), contract.appliedBy());
    }

    private static FileInput file(Contract contract) {
        return new FileInput(contract.path(), contract.source());
    }

    private List<ContractDraft> drafts(List<FileInput> files, String caller, Instant now) {
        var known = landscape.warehouses();
        Set<String> contractIds = new HashSet<>();
        Set<String> checkIds = new HashSet<>();
        var drafts = files.stream()
                .map(file -> ContractReader.read(file, landscape::calendar, now, caller))
                .toList();
        for (var draft : drafts) {
            var path = draft.contract().path();
            require(contractIds.add(draft.contract().id()), path, "another file has a contract with the same id");
            for (var check : draft.checks()) {
                require(
                        known.contains(check.warehouse()),
                        path,
                        "no warehouse '%s' is configured; known are: %s".formatted(check.warehouse(), known));
                require(checkIds.add(check.id()), path, "another file has a check '%s' as well".formatted(check.id()));
            }
        }
        return drafts;
    }

    private void store(ContractDraft draft, Instant now) {
        refuseChecksOfOthers(draft);
        contracts.put(draft.contract());
        enforcement.enforce(draft, now);
    }

    private void refuseChecksOfOthers(ContractDraft draft) {
        var ids = draft.checks().stream().map(Check::id).toList();
        checks.find(ids).values().stream()
                .filter(check -> !check.contractId().equals(draft.contract().id()))
                .findFirst()
                .ifPresent(check -> {
                    throw new InvalidInputException("%s: the contract '%s' has a check '%s' already"
                            .formatted(draft.contract().path(), check.contractId(), check.id()));
                });
    }

    private static void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            throw new InvalidInputException("INVALID_FILE", path + ": " + otherwise);
        }
    }
}
