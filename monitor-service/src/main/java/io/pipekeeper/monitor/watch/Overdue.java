package io.pipekeeper.monitor.watch;

import static java.util.stream.Collectors.groupingBy;

import io.pipekeeper.monitor.alert.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What to say about checks that are overdue: each by itself while they are few, one word for a contract or a warehouse when
 * they are many. What was said for many stays so until the last of them was evaluated.
 */
final class Overdue {

    static final String PREFIX = "overdue:";

    private static final int FEW = 3;
    private static final String CONTRACT = PREFIX + "contract:";
    private static final String WAREHOUSE = PREFIX + "warehouse:";

    private final Set<String> open;

    /** The subjects that are open already. */
    Overdue(Set<String> open) {
        this.open = Set.copyOf(open);
    }

    /** What is to be said now: everything that is overdue, and what is so no more. */
    List<Signal> signals(List<Appointment> late) {
        List<Signal> signals = new ArrayList<>();
        new TreeMap<>(late.stream().collect(groupingBy(Appointment::warehouse)))
                .forEach((warehouse, of) -> signals.addAll(ofWarehouse(warehouse, of)));
        var bad = signals.stream().map(Signal::subject).toList();
        open.stream()
                .filter(subject -> !bad.contains(subject))
                .sorted()
                .forEach(subject -> signals.add(new Signal.Clear(subject)));
        return signals;
    }

    private List<Signal> ofWarehouse(String warehouse, List<Appointment> late) {
        List<Signal> signals = new ArrayList<>();
        new TreeMap<>(late.stream().collect(groupingBy(Appointment::contract)))
                .forEach((contract, of) -> signals.addAll(ofContract(contract, of)));
        var subject = WAREHOUSE + warehouse;
        return signals.size() > FEW || open.contains(subject)
                ? List.of(new Signal.Raise(subject, null, OverdueNotice.ofWarehouse(late)))
                : signals;
    }

    private List<Signal> ofContract(String contract, List<Appointment> late) {
        var subject = CONTRACT + contract;
        if (late.size() > FEW || open.contains(subject)) {
            return List.of(new Signal.Raise(subject, null, OverdueNotice.ofContract(late)));
        }
        return late.stream()
                .<Signal>map(one -> new Signal.Raise(PREFIX + "check:" + one.check(), null, OverdueNotice.ofCheck(one)))
                .toList();
    }
}
