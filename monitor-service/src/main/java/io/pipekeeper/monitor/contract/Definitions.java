package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.check.Definition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is to be run because of contracts. A contract is read once, and again when it or its calendar has changed. */
@ApplicationScoped
class Definitions {

    private final ContractDesk contracts;
    private final Map<String, Read> known = new ConcurrentHashMap<>();

    Definitions(ContractDesk contracts) {
        this.contracts = contracts;
    }

    /** A contract as it was read. */
    private record Read(String digest, List<Definition> definitions) {

        /** By which the days of all its tables count. */
        BusinessCalendar calendar() {
            return definitions.isEmpty()
                    ? BusinessCalendar.EVERY_DAY
                    : definitions.getFirst().table().due().days().calendar();
        }
    }

    /** What to run for these checks of a contract. */
    List<Definition> of(String contract, Collection<String> wanted) {
        var read = known.get(contract);
        if (read == null || !contracts.isAsRead(contract, read.digest(), read.calendar())) {
            // Under the older digest: should it change in between, it is read once more.
            read = new Read(contracts.digest(contract), contracts.definitions(contract));
            known.put(contract, read);
        }
        var ids = Set.copyOf(wanted);
        return read.definitions().stream()
                .filter(definition -> ids.contains(definition.check().id()))
                .toList();
    }
}
