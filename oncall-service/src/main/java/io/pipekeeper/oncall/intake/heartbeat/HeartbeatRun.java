package io.pipekeeper.oncall.intake.heartbeat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;

/** Looks every second for what has not been heard of. Safe in every replica. */
@ApplicationScoped
class HeartbeatRun {

    private final HeartbeatDesk desk;
    private final HeartbeatConfig config;
    private final InstantSource clock;

    /** Beats are about processes, not about the story that the shown clock tells. */
    private final InstantSource realTime = InstantSource.system();

    HeartbeatRun(HeartbeatDesk desk, HeartbeatConfig config, InstantSource clock) {
        this.desk = desk;
        this.config = config;
        this.clock = clock;
    }

    void declare(@Observes StartupEvent event) {
        config.declared()
                .forEach((id, declared) ->
                        desk.declareConfigured(input(id, declared), declared.keySha256(), realTime.instant()));
    }

    /** Only after a while: beats of the time in which nobody was here to hear them have yet to be sent again. */
    @Scheduled(every = "1s", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        tellSilences(clock.instant(), realTime.instant());
    }

    void tellSilences(Instant now, Instant real) {
        var more = true;
        while (more) {
            more = desk.tellSilence(now, real);
        }
    }

    private static HeartbeatInput input(String id, HeartbeatConfig.Declared declared) {
        return new HeartbeatInput(
                        id,
                        declared.name().orElse(id),
                        "heartbeat-" + id,
                        null,
                        declared.severity(),
                        declared.every(),
                        declared.grace(),
                        declared.expected())
                .checked();
    }
}
