package io.pipekeeper.oncall.intake.alertmanager;

import io.pipekeeper.oncall.intake.Bounded;
import java.util.Comparator;
import java.util.List;

/**
 * What Alertmanager says about one group of alerts.
 *
 * @param over whether it says that the whole group is over
 * @param truncated how many alerts of the group it left out
 */
record Notification(String groupKey, boolean over, int truncated, List<FiredAlert> alerts) {

    /**
     * The alerts that go on come first, so that the last one that ends does not close an incident which another one
     * then opens again; then by key, so that two notifications at once meet in the same order.
     */
    Notification {
        alerts = alerts.stream()
                .sorted(Comparator.comparing(FiredAlert::over).thenComparing(FiredAlert::fingerprint))
                .toList();
    }

    /** Alerts of a group share an incident, apart from the groups of other senders. */
    String group(String integration) {
        return Bounded.group("alertmanager:%s:%s".formatted(integration, groupKey));
    }

    /**
     * Whether alerts of the group that it does not list have ended too. Only when it says that the group is over and that
     * this is all of it: an alert is also left out while it is silenced or inhibited.
     */
    boolean endsTheRest() {
        return over && truncated == 0;
    }
}
