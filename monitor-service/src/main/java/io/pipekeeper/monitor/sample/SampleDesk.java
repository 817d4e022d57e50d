package io.pipekeeper.monitor.sample;

import io.pipekeeper.monitor.audit.AuditLog;
import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.check.Verdict;
import io.pipekeeper.monitor.contract.ContractDesk;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.subgraph.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes requests for samples. Who has asked is on record before anybody reads a row. */
@ApplicationScoped
class SampleDesk {

    private static final int MOST = 100;

    private final CheckDesk checks;
    private final ContractDesk contracts;
    private final AuditLog audit;
    private final SamplesConfig config;

    SampleDesk(CheckDesk checks, ContractDesk contracts, AuditLog audit, SamplesConfig config) {
        this.checks = checks;
        this.contracts = contracts;
        this.audit = audit;
        this.config = config;
    }

    /**
     * What somebody asks for.
     *
     * @param wanted the period; null for the one of the latest verdict
     */
    @Transactional
    Request ask(String id, @Nullable Period wanted, int first, String caller, Instant now) {
        requireSane(first);
        var check = checks.find(id).orElseThrow(() -> CheckDesk.unknown(id));
        var definition = definition(check);
        var period = wanted == null ? latest(definition, now) : wanted;
        var columns = contracts.columns(check.contractId(), definition.table());
        var request = new Request(definition, columns, period, first);
        audit.add(now, caller, "sampleFailingRows", "%s, %s, at most %d rows".formatted(id, period.key(), first));
        return request;
    }

    private void requireSane(int first) {
        var most = Math.min(config.rows(), MOST);
        if (most < 1) {
            throw new InvalidInputException(
                    Request.NOTHING_TO_SHOW, "Samples are switched off: monitor.samples.rows is 0");
        }
        if (first < 1 || first > most) {
            throw new InvalidInputException("first must be between 1 and %d".formatted(most));
        }
    }

    private Definition definition(Check check) {
        return contracts.definitions(check.contractId()).stream()
                .filter(definition -> definition.check().id().equals(check.id()))
                .findFirst()
                .orElseThrow(() -> Request.nothing(check, "no query of its contract judges it"));
    }

    /** Before the first verdict, and when the last one was about no period, it is the one that is due. */
    private Period latest(Definition definition, Instant now) {
        var id = definition.check().id();
        return Optional.ofNullable(checks.latest(List.of(id)).get(id))
                .map(Verdict::period)
                .map(Period::of)
                .orElseGet(() -> definition.table().due().lastDue(now));
    }
}
