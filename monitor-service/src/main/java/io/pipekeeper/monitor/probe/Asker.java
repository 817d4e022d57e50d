package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.http.HealthProbe;
import io.pipekeeper.monitor.probe.jdbc.WarehouseProbe;
import io.pipekeeper.monitor.probe.kubernetes.PodProbe;
import io.pipekeeper.monitor.probe.prometheus.MetricsProbe;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.monitor.probe.tcp.ConnectProbe;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a target, whatever kind it is, and waits no longer than its time-out. */
@ApplicationScoped
class Asker {

    private final HealthProbe health;
    private final ConnectProbe ports;
    private final WarehouseProbe warehouses;
    private final MetricsProbe metrics;
    private final PodProbe pods;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Asker(HealthProbe health, ConnectProbe ports, WarehouseProbe warehouses, MetricsProbe metrics, PodProbe pods) {
        this.health = health;
        this.ports = ports;
        this.warehouses = warehouses;
        this.metrics = metrics;
        this.pods = pods;
    }

    Answer ask(ProbeRule rule) {
        var timeout = rule.rhythm().timeout();
        var asking = threads.submit(() -> ask(rule.target(), timeout));
        try {
            return asking.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Answer.Silence("nothing within %d s".formatted(timeout.toSeconds()));
        } catch (ExecutionException e) {
            Log.errorf(e.getCause(), "Cannot ask %s", rule.name());
            return new Answer.Nothing("it could not be asked");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Nothing("stopped while asking");
        } finally {
            asking.cancel(true);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private Answer ask(Target target, Duration timeout) {
        return switch (target) {
            case Target.Http http -> health.ask(http);
            case Target.Tcp tcp -> ports.ask(tcp, timeout);
            case Target.Jdbc jdbc -> warehouses.ask(jdbc);
            case Target.Query query -> metrics.ask(query);
            case Target.Scrape scrape -> metrics.ask(scrape);
            case Target.Pods wanted -> pods.ask(wanted, timeout);
            case Target.Unknown unknown -> new Answer.Nothing(unknown.why());
        };
    }
}
