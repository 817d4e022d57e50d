package io.pipekeeper.e2e.paging;

import java.util.function.IntFunction;

/**
 * Events of a bad day, by their place in the order. Of five events one is a new alert, three repeat alerts that are open, and
 * one ends an alert; of five new alerts one opens an incident and four join it.
 */
record Storm(String name, EventText text, Town town) implements IntFunction<String> {

    private static final int CYCLE = 5;
    private static final int ALERTS_PER_INCIDENT = 5;
    private static final int REPEATED_AFTER = 20;
    private static final int ENDS_AFTER = 200;

    @Override
    public String apply(int place) {
        var alert = place / CYCLE;
        return switch (place % CYCLE) {
            case 0 -> trigger(alert);
            case 4 -> text.resolve(key(alert - ENDS_AFTER));
            default -> trigger(Math.max(alert - REPEATED_AFTER * (place % CYCLE), 0));
        };
    }

    private String trigger(int alert) {
        var incident = alert / ALERTS_PER_INCIDENT;
        var group = "%s:%d".formatted(name, incident);
        return text.trigger(key(alert), group, Town.pipeline(incident % town.size()));
    }

    private String key(int alert) {
        return "%s/%d".formatted(name, alert);
    }
}
