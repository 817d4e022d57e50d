package io.pipekeeper.e2e.lineage;

import io.pipekeeper.e2e.load.Door;
import io.pipekeeper.e2e.load.Monitors;
import io.pipekeeper.e2e.load.ProcessorTime;
import io.pipekeeper.e2e.load.ServiceProcess;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One monitor-service with nothing around it, and what it knows of runs. */
final class LineageSite implements AutoCloseable {

    private final Monitors monitors;
    private final ServiceProcess process;

    LineageSite(String name) {
        monitors = new Monitors(name);
        process = monitors.process(0, Map.of("MONITOR_ALERT_URL", "", "MONITOR_BEAT_URL", ""));
    }

    Door door() {
        return Door.locked(
                process.uri().resolve("/api/v1/lineage"), monitors.secrets().of("lineage"));
    }

    void start() {
        process.start();
        process.awaitReady();
    }

    /** Kills it with signal 9: nothing is said and nothing is written down. */
    void kill() {
        process.kill();
    }

    ProcessorTime cpu() {
        return ProcessorTime.now(
                "monitor-service", process.cpu(), monitors.database().cpu());
    }

    boolean isFolded() {
        return rows("select count(*) from inbox where folded_at is null").contains(0);
    }

    /** The places of the events of a stream that are in the inbox. */
    Set<Integer> stored(String stream) {
        return rows("select split_part(body::json ->> 'producer', '/', 2) from inbox"
                + " where body::json ->> 'producer' like '%s/%%'".formatted(stream));
    }

    /** The places of the events of a stream whose runs are known. */
    Set<Integer> runs(String stream) {
        return rows("select split_part(id, '/', 2) from run where id like '%s/%%'".formatted(stream));
    }

    @Override
    public void close() {
        monitors.close();
    }

    private Set<Integer> rows(String query) {
        return monitors.database().rows(Monitors.NAME, query).stream()
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }
}
