package io.pipekeeper.launcher.warehouse;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Switches drills on and off, and remembers the day that each fault was injected into: a fault belongs to its day, also when
 * newer days arrive.
 */
public final class Drills {

    private final List<Drill> known;
    private final Warehouse warehouse;
    private final Settings active;

    public Drills(List<Drill> known, Warehouse warehouse, Settings active) {
        this.known = List.copyOf(known);
        this.warehouse = warehouse;
        this.active = active;
    }

    /** Which faults are in the warehouse, with their days. */
    public synchronized Map<String, String> active() {
        return active.read();
    }

    public Drill named(String id) {
        return known.stream()
                .filter(drill -> drill.id().equalsIgnoreCase(id))
                .findAny()
                .orElseThrow(() -> new Failure("There is no drill " + id + "; there are "
                        + String.join(", ", known.stream().map(Drill::id).toList()) + "."));
    }

    /** Answers in one sentence what has been done. A drill on a service is left to the one who runs the services. */
    public synchronized String switchOn(Drill drill, Consumer<String> stopService) {
        if (drill.service() != null) {
            stopService.accept(drill.service());
            return "Drill " + drill.id() + " is on: " + drill.service() + " is stopped.";
        }
        var days = new TreeMap<>(active.read());
        if (days.containsKey(drill.id())) {
            return "Drill " + drill.id() + " is on already, in the data of " + days.get(drill.id()) + ".";
        }
        var day = warehouse.latest().orElseThrow();
        warehouse.inject(script(drill), day);
        days.put(drill.id(), day.toString());
        active.write(days);
        return "Drill " + drill.id() + " is on: " + drill.title() + ", in the data of " + day + ".";
    }

    public synchronized String switchOff(Drill drill, Instant at, Consumer<String> startService) {
        if (drill.service() != null) {
            startService.accept(drill.service());
            return "Drill " + drill.id() + " is off: " + drill.service() + " starts.";
        }
        var days = new TreeMap<>(active.read());
        var day = days.remove(drill.id());
        if (day == null) {
            return "Drill " + drill.id() + " is off already.";
        }
        var from = LocalDate.parse(day);
        warehouse.repair(from, at, faultsSince(from, days));
        active.write(days);
        return "Drill " + drill.id() + " is off: the data of " + day + " is whole again.";
    }

    /** The faults that a repair from that day on would wipe out with the one that it is for. */
    private Map<Script, LocalDate> faultsSince(LocalDate from, Map<String, String> days) {
        var faults = new LinkedHashMap<Script, LocalDate>();
        days.forEach((id, text) -> {
            var day = LocalDate.parse(text);
            if (!day.isBefore(from)) {
                faults.put(script(named(id)), day);
            }
        });
        return faults;
    }

    private static Script script(Drill drill) {
        var fault = drill.fault();
        if (fault == null) {
            throw new IllegalArgumentException("Drill " + drill.id() + " has no fault");
        }
        return new Script(fault);
    }
}
