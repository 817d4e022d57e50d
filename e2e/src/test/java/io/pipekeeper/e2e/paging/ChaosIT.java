package io.pipekeeper.e2e.paging;

import static org.awaitility.Awaitility.await;

import io.pipekeeper.launcher.wiring.Jvm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two processes on one database, killed at random, with a provider that lies and a database that goes away: still every page
 * arrives, and arrives once.
 *
 * <p>For longer, or once more as it was: {@code -Dchaos.minutes=30 -Dchaos.seed=...}.
 */
class ChaosIT {

    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime());
    private static final Duration DURATION = Integer.getInteger("chaos.minutes") == null
            ? Duration.ofSeconds(30)
            : Duration.ofMinutes(Integer.getInteger("chaos.minutes"));
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Town TOWN = new Town(1_000, List.of(STEP, STEP.multipliedBy(2), STEP.multipliedBy(3)));

    @Test
    void losesNoPageAndSendsNoneTwice() throws InterruptedException {
        System.out.printf("Chaos for %s: -Dchaos.seed=%d%n", DURATION, SEED);
        try (var site = new Site("chaos");
                var oncall = Oncall.start(site, TOWN, "oncall", Jvm.Mode.PLAIN)) {
            oncall.second().start();
            oncall.second().awaitReady();
            var processes = List.of(oncall.first(), oncall.second());
            var tool = new Tool(oncall.text(), TOWN, processes, SEED);
            var chaos = new Chaos(site, processes, SEED);

            site.provider().answer(new Moods(SEED));
            var work = Thread.startVirtualThread(tool::work);
            chaos.rage(DURATION);
            work.interrupt();
            work.join();
            site.provider().answer(() -> Answer.FINE);
            chaos.end();
            tool.awaitAccepted();
            awaitRest(oncall);

            System.out.printf(
                    "%d troubles, %d calls; %s%n",
                    tool.sent().size(), site.provider().calls().size(), chaos);
            new Aftermath(oncall, tool, chaos.disturbances()).holds();
        }
    }

    /** Time goes on until nobody is left to be called and nothing is left to be sent. */
    private static void awaitRest(Oncall oncall) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    oncall.site().clock().move(STEP);
                    return oncall.count("page where state = 'QUEUED'") == 0
                            && oncall.count("incident where escalate_at is not null") == 0;
                });
    }
}
