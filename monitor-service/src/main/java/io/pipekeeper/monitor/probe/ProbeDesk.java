package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.alert.AlertDesk;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps what is known of what is probed, and has alerts raised for it. */
@ApplicationScoped
class ProbeDesk {

    private final Rulebook rules;
    private final Probes probes;
    private final ProbeReadings readings;
    private final AlertDesk alerts;

    ProbeDesk(Rulebook rules, Probes probes, ProbeReadings readings, AlertDesk alerts) {
        this.rules = rules;
        this.probes = probes;
        this.readings = readings;
        this.alerts = alerts;
    }

    @Transactional
    List<Probe> all() {
        var all = rules.all();
        var known = probes.known(all.stream().map(ProbeRule::name).toList());
        return all.stream()
                .flatMap(rule -> Stream.ofNullable(known.get(rule.name())).map(standing -> Probe.of(rule, standing)))
                .toList();
    }

    /** The newest answers of probes by their names, the newest first. */
    @Transactional
    Map<String, List<ProbeReading>> history(Collection<String> names, int last, boolean changesOnly) {
        return readings.newest(names, last, changesOnly);
    }

    /**
     * What is ours to ask now.
     *
     * @param real the real time: it is about processes, whatever the clock shows
     */
    @Transactional
    List<ProbeRule> claimDue(Instant real) {
        var due = rules.named(probes.lockDue(real));
        due.forEach(rule -> probes.askAgain(rule.name(), real.plus(rule.rhythm().every())));
        return due.stream().filter(Predicate.not(ProbeRule::suspended)).toList();
    }

    /** We have just started, and perhaps they too: what was well is waited for anew. */
    @Transactional
    void startOver(Instant now) {
        rules.configured().stream().sorted().forEach(name -> probes.addIfAbsent(Standing.unknown(name, now)));
        rules.all().forEach(rule -> probes.lock(rule.name()).ifPresent(known -> startOver(known, now)));
    }

    @Transactional
    void record(ProbeRule rule, Answer answer, Instant now) {
        probes.lock(rule.name()).ifPresent(before -> record(rule, before, answer, now));
    }

    private void startOver(Standing known, Instant now) {
        var anew = known.belief().anew();
        var since = anew.state() == known.state() ? known.since() : now;
        var failures = anew.level() == null ? 0 : known.failures();
        probes.put(new Standing(known.name(), anew, failures, known.reading(), since, known.seenAt()));
    }

    private void record(ProbeRule rule, Standing before, Answer answer, Instant now) {
        var after = before.after(rule.judge(answer, before.reading().count()), rule.patience(), now);
        probes.put(after);
        readings.add(ProbeReading.of(before, after));
        alerts.receive(ProbeSignal.of(rule, before, after).stream().toList(), now);
        if (before.state() != after.state()) {
            Log.infof(
                    "Probe %s is %s: %s",
                    rule.name(), after.state(), after.reading().text());
        }
    }
}
