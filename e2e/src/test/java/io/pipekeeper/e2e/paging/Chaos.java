package io.pipekeeper.e2e.paging;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.pipekeeper.e2e.load.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Breaks what can break, at random: kills processes, takes the database away, and lets time leap. What it decides follows from
 * a seed; what the decisions meet does not.
 */
final class Chaos {

    private static final int SHORTEST_MILLIS = 200;
    private static final int LONGEST_MILLIS = 1_000;
    private static final int LONGEST_LEAP_MINUTES = 6;

    private final Site site;
    private final List<ServiceProcess> processes;
    private final Random random;
    private final List<Disturbance> disturbances = new ArrayList<>();

    Chaos(Site site, List<ServiceProcess> processes, long seed) {
        this.site = site;
        this.processes = List.copyOf(processes);
        this.random = new Random(seed);
    }

    void rage(Duration duration) {
        var end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end) {
            pause();
            switch (random.nextInt(20)) {
                case 0, 1, 2 -> kill(processes.get(random.nextInt(processes.size())));
                case 3 -> disturb("the database was restarted", site.database()::restart);
                case 4 -> disturb("the database crashed", site.database()::crash);
                case 5, 6, 7, 8 -> site.clock().move(Duration.ofMinutes(1 + random.nextInt(LONGEST_LEAP_MINUTES)));
                default -> reviveOne();
            }
        }
    }

    /** Mends everything. */
    void end() {
        do {
            processes.forEach(Chaos::revive);
            pause();
        } while (!processes.stream().allMatch(ServiceProcess::isReady));
    }

    List<Disturbance> disturbances() {
        return List.copyOf(disturbances);
    }

    /** How often what was broken. */
    @Override
    public String toString() {
        return disturbances.stream()
                .collect(groupingBy(Disturbance::what, TreeMap::new, counting()))
                .toString();
    }

    private void kill(ServiceProcess process) {
        if (process.isAlive()) {
            disturb("a process was killed", process::kill);
        }
    }

    /** A process that has died is started again, as whatever runs it would do; it may find no database and die again. */
    private void reviveOne() {
        revive(processes.get(random.nextInt(processes.size())));
    }

    private static void revive(ServiceProcess process) {
        if (!process.isAlive()) {
            process.start();
        }
    }

    private void disturb(String what, Runnable work) {
        var begin = System.nanoTime();
        work.run();
        disturbances.add(new Disturbance(what, begin, System.nanoTime()));
    }

    private void pause() {
        var millis = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
