package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.alert.AlertDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Keeps what is known of the processes that are probed. */
@ApplicationScoped
class ProbeDesk {

    private final Probes probes;
    private final AlertDesk alerts;
    private final ProbeConfig config;

    ProbeDesk(Probes probes, AlertDesk alerts, ProbeConfig config) {
        this.probes = probes;
        this.alerts = alerts;
        this.config = config;
    }

    @Transactional
    List<Probe> all() {
        return config.targets().isEmpty()
                ? List.of()
                : probes.known(config.targets().keySet());
    }

    /** The targets that are ours to probe now. */
    @Transactional
    List<String> claimDue(Instant now) {
        return names().filter(name -> probes.claim(name, config.interval(), now))
                .toList();
    }

    /** We have just started, and perhaps they too: what was not down is waited for anew. */
    @Transactional
    void startOver(Instant now) {
        names().forEach(name -> probes.waitFor(name, now));
    }

    @Transactional
    void record(String name, Reading reading, Instant now) {
        var probe = probes.get(name).after(reading, patience(), now);
        probes.put(probe);
        alerts.receive(ProbeSignal.of(probe).stream().toList(), now);
    }

    /** Always in the same order, so that two of us never wait for each other. */
    private Stream<String> names() {
        return config.targets().keySet().stream().sorted();
    }

    private Probe.Patience patience() {
        return new Probe.Patience(config.failures(), config.failuresAtStart());
    }
}
