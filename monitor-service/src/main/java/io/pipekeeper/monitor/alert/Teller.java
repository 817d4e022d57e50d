package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.outbox.OutboxDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Compares what is true with what oncall was told, and puts the difference into the outbox. */
@ApplicationScoped
class Teller {

    private static final int BATCH = 500;

    private final Alerts alerts;
    private final OutboxDesk outbox;
    private final Lineage lineage;
    private final MuteBook mutes;
    private final TellingConfig patience;

    Teller(Alerts alerts, OutboxDesk outbox, Lineage lineage, MuteBook mutes, TellingConfig patience) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.lineage = lineage;
        this.mutes = mutes;
        this.patience = patience;
    }

    /**
     * Decides about what is due, at most about one batch, and says about how many. One replica decides at a time: two who
     * decide at once about a failure and its symptom would open two incidents.
     */
    @Transactional
    int tellDue(Instant now) {
        if (!alerts.tryDecide()) {
            return 0;
        }
        var due = alerts.due(now, BATCH);
        if (!due.isEmpty()) {
            store(round(due, now).decide(due), now);
        }
        return due.size();
    }

    private Round round(List<Alert> due, Instant now) {
        var ancestry = Ancestry.of(
                due.stream().map(alert -> alert.notice().component()).collect(Collectors.toSet()), lineage::above);
        return new Round(ancestry, mutes.at(now), surroundings(due, ancestry), patience, now);
    }

    /** What may explain the alerts, and what they were told to be symptoms of. */
    private List<Alert> surroundings(List<Alert> due, Ancestry ancestry) {
        var causes = due.stream().map(Alert::cause).filter(Objects::nonNull).collect(Collectors.toSet());
        var known = new ArrayList<>(causes.isEmpty() ? List.of() : alerts.known(causes));
        var upstream = new HashSet<>(ancestry.all());
        due.stream().filter(Alert::isBlind).map(Alert::warehouse).forEach(upstream::add);
        if (!upstream.isEmpty()) {
            known.addAll(alerts.toldOn(upstream));
        }
        return known;
    }

    private void store(Round.Result result, Instant now) {
        result.alerts().forEach(alerts::put);
        result.events().forEach(event -> outbox.add(event, now));
    }
}
