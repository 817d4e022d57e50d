package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.batch.GroupCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Stores verdicts. What several tables have to say at the same time goes into one transaction. */
@ApplicationScoped
public class Registrar {

    private static final int MOST_AT_ONCE = 64;

    private final CheckDesk desk;
    private final GroupCommit<Entry> book = new GroupCommit<>(Registrar::fits, this::store);

    Registrar(CheckDesk desk) {
        this.desk = desk;
    }

    private record Entry(List<Verdict> verdicts, Instant at) {}

    /** Comes back when the verdicts are stored. */
    public void record(List<Verdict> verdicts, Instant at) {
        book.store(new Entry(verdicts, at));
    }

    /** Together are only those of the same instant. */
    private static boolean fits(List<Entry> before, Entry entry) {
        return before.size() < MOST_AT_ONCE && before.getFirst().at().equals(entry.at());
    }

    private void store(List<Entry> entries) {
        desk.record(
                entries.stream().flatMap(entry -> entry.verdicts().stream()).toList(),
                entries.getFirst().at());
    }
}
