package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.check.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is to be run because of contracts. A contract is read once, and again when it or its calendar has changed. */
@ApplicationScoped
class Definitions {

    private final ContractDesk contracts;
    private final Landscape landscape;
    private final Map<String, Read> known = new ConcurrentHashMap<>();

    Definitions(ContractDesk contracts, Landscape landscape) {
        this.contracts = contracts;
        this.landscape = landscape;
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

    /** What to run for what is due. */
    List<Definition> of(Due due) {
        var read = known.get(due.contract());
        if (read == null || !read.digest().equals(due.digest()) || !landscape.isNewest(read.calendar())) {
            // Under the older digest: should it change in between, it is read once more.
            read = new Read(due.digest(), contracts.definitions(due.contract()));
            known.put(due.contract(), read);
        }
        var ids = Set.copyOf(due.checks());
        return read.definitions().stream()
                .filter(definition -> ids.contains(definition.check().id()))
                .toList();
    }
}
