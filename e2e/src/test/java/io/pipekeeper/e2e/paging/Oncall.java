package io.pipekeeper.e2e.paging;

import io.pipekeeper.e2e.load.Door;
import io.pipekeeper.e2e.load.ProcessorTime;
import io.pipekeeper.e2e.load.ServiceProcess;
import io.pipekeeper.launcher.wiring.Jvm;

/** oncall-service on a database of its own that knows a town, in one process or in two. */
record Oncall(Site site, Town town, String database, ServiceProcess first, ServiceProcess second)
        implements AutoCloseable {

    /** Starts the first process, and leaves the second one for whoever wants it. */
    static Oncall start(Site site, Town town, String database, Jvm.Mode mode) {
        var oncall = new Oncall(site, town, database, site.process(0, database, mode), site.process(1, database, mode));
        oncall.first.start();
        oncall.first.awaitReady();
        site.settle(town, oncall.first);
        return oncall;
    }

    /** Where the first process takes events. */
    Door door() {
        return door(first);
    }

    /** Where a process takes events. */
    static Door door(ServiceProcess process) {
        return Door.open(process.uri().resolve("/v2/enqueue"));
    }

    /** What the first process and the database have used. */
    ProcessorTime cpu() {
        return ProcessorTime.now("oncall-service", first.cpu(), site.database().cpu());
    }

    EventText text() {
        return new EventText(site.routingKey());
    }

    /** Counts rows: {@code page where state = 'QUEUED'}. */
    long count(String what) {
        return Long.parseLong(
                site.database().rows(database, "select count(*) from " + what).getFirst());
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
