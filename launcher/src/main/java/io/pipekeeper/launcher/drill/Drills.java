package io.pipekeeper.launcher.drill;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.Settings;
import io.pipekeeper.launcher.warehouse.Script;
import io.pipekeeper.launcher.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Switches drills on and off, and remembers the day that each fault was injected into: a fault belongs to its day, also when
 * newer days arrive.
 */
public final class Drills {

    private final List<Drill> known;
    private final Warehouse warehouse;
    private final Settings active;
    private final Scene scene;

    public Drills(List<Drill> known, Warehouse warehouse, Settings active, Scene scene) {
        this.known = List.copyOf(known);
        this.warehouse = warehouse;
        this.active = active;
        this.scene = scene;
    }

    /** Which drills are on, with the days that they are about. */
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

    /** What was away, slow or worn out when everything stopped is so again. */
    public synchronized void resume() {
        active.read().keySet().stream()
                .flatMap(id -> named(id).faults().stream())
                .filter(Fault::beginsAnew)
                .forEach(fault -> begin(fault, LocalDate.EPOCH));
    }

    /** Answers in one sentence what has been done. */
    public synchronized String switchOn(Drill drill) {
        var days = new TreeMap<>(active.read());
        if (days.containsKey(drill.id())) {
            return "Drill " + drill.id() + " is on already, about the data of " + days.get(drill.id()) + ".";
        }
        var day = day(drill);
        var done = drill.faults().stream().map(fault -> begin(fault, day)).collect(Collectors.joining(", "));
        if (drill.lasts()) {
            days.put(drill.id(), day.toString());
            active.write(days);
        }
        return "Drill " + drill.id() + " is on: " + drill.title() + " (" + done + ").";
    }

    public synchronized String switchOff(Drill drill) {
        var days = new TreeMap<>(active.read());
        var day = days.remove(drill.id());
        if (day == null && drill.lasts()) {
            return "Drill " + drill.id() + " is off already.";
        }
        active.write(days);
        var done = drill.faults().stream()
                .map(fault -> end(fault, day == null ? LocalDate.EPOCH : LocalDate.parse(day)))
                .collect(Collectors.joining(", "));
        return "Drill " + drill.id() + " is off: " + done + ".";
    }

    /** A fault of the night goes into the day that is still to come. */
    private LocalDate day(Drill drill) {
        var latest = warehouse.latest().orElseThrow();
        return drill.faults().stream().anyMatch(Fault.Night.class::isInstance) ? latest.plusDays(1) : latest;
    }

    private String begin(Fault fault, LocalDate day) {
        return switch (fault) {
            case Fault.Data data -> {
                warehouse.inject(data.broken(), day);
                scene.dataChanged(day);
                yield "in the data of " + day;
            }
            case Fault.Night night -> spoil(night, day);
            case Fault.Outage(var dependency) -> {
                scene.takeAway(dependency);
                yield dependency + " is away";
            }
            case Fault.Slowness(var dependency, var latency) -> {
                scene.slowDown(dependency, latency);
                yield dependency + " answers in " + latency.toMillis() + " ms";
            }
            case Fault.Strain(var vital, var percent) -> {
                scene.strain(vital, percent);
                yield "the worker's " + vital.title() + " is at " + percent + " %";
            }
            case Fault.Leak(var percent) -> {
                warehouse.takeConnections(percent);
                yield percent + " % of the connections of the warehouse are in use";
            }
            case Fault.Stop(var service) -> {
                scene.stop(service);
                yield service + " is stopped";
            }
        };
    }

    private String spoil(Fault.Night night, LocalDate day) {
        var morning = warehouse.morningAfter(day, night.until());
        warehouse.catchUp(morning, Map.of(night.broken(), day));
        scene.moveTo(morning);
        return "in the data of " + day + "; the clock shows " + night.until() + " of the next morning";
    }

    private String end(Fault fault, LocalDate day) {
        return switch (fault) {
            case Fault.Data _, Fault.Night _ -> {
                warehouse.repair(day, scene.now(), scriptsAfterRepair(fault, day));
                scene.dataChanged(day);
                yield "the data of " + day + " is whole again";
            }
            case Fault.Outage(var dependency) -> {
                scene.bringBack(dependency);
                yield dependency + " is back";
            }
            case Fault.Slowness(var dependency, var _) -> {
                scene.speedUp(dependency);
                yield dependency + " is as fast as ever";
            }
            case Fault.Strain(var vital, var _) -> {
                scene.relieve(vital);
                yield "the worker has " + vital.title() + " again";
            }
            case Fault.Leak _ -> {
                warehouse.giveConnectionsBack();
                yield "the connections of the warehouse are given back";
            }
            case Fault.Stop(var service) -> {
                scene.start(service);
                yield service + " starts";
            }
        };
    }

    /** A repair wipes out all faults since its day: those that stay on come back. */
    private Map<Script, LocalDate> scriptsAfterRepair(Fault mended, LocalDate from) {
        var scripts = new LinkedHashMap<Script, LocalDate>();
        mended.mending().ifPresent(script -> scripts.put(script, from));
        active.read().forEach((id, text) -> {
            var day = LocalDate.parse(text);
            if (!day.isBefore(from)) {
                named(id).faults().stream()
                        .flatMap(fault -> fault.breaking().stream())
                        .forEach(script -> scripts.put(script, day));
            }
        });
        return scripts;
    }
}
