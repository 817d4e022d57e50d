package io.pipekeeper.launcher.lineage;

import io.pipekeeper.launcher.console.Console;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells the monitor of every run once it has taken place, and again what has changed. The monitor may hear the same twice; what
 * it could not be told is told later.
 */
public final class RunTeller {

    /** So many days tell what a run usually takes. */
    private static final int HISTORY_DAYS = 30;

    private static final int BATCH = 500;

    private final Warehouse warehouse;
    private final RunEvents events = new RunEvents();
    private final LineageDoor door;
    private final Console console;
    private LocalDate toldTo = LocalDate.EPOCH;
    private boolean heard = true;

    public RunTeller(Warehouse warehouse, LineageDoor door, Console console) {
        this.warehouse = warehouse;
        this.door = door;
        this.console = console;
    }

    /** The runs from that day on are to be told again. */
    public synchronized void again(LocalDate from) {
        toldTo = toldTo.isBefore(from) ? toldTo : from.minusDays(1);
    }

    /** Tells what is new. When the monitor does not listen, the next call tries again. */
    public synchronized void tell() {
        var latest = warehouse.loadedTo();
        if (!latest.isAfter(toldTo)) {
            return;
        }
        var earliest = latest.minusDays(HISTORY_DAYS);
        try {
            send(toldTo.isBefore(earliest) ? earliest : toldTo.plusDays(1));
            toldTo = latest;
            heard = true;
        } catch (Failure e) {
            complain(e);
        }
    }

    private void send(LocalDate from) {
        List<Map<String, Object>> all = new ArrayList<>();
        warehouse.runs(from).forEach(run -> all.addAll(events.of(run)));
        for (int sent = 0; sent < all.size(); sent += BATCH) {
            door.send(all.subList(sent, Math.min(sent + BATCH, all.size())));
        }
    }

    /** Once, and not every second. */
    private void complain(Failure failure) {
        if (heard) {
            console.log("launcher", "WARN " + failure.getMessage() + "; trying again");
        }
        heard = false;
    }
}
