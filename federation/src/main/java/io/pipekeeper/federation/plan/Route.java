package io.pipekeeper.federation.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of the result to the objects at a position. Lists on the way are walked through silently.
 *
 * @param steps from the root down
 */
record Route(List<Step> steps) {

    static final Route ROOT = new Route(List.of());

    /**
     * One field down.
     *
     * @param on the concrete type whose objects are followed; null for all
     */
    record Step(Slot slot, @Nullable String on, boolean isList) {}

    Route down(Slot slot, @Nullable String on, boolean isList) {
        var longer = new ArrayList<>(steps);
        longer.add(new Step(slot, on, isList));
        return new Route(List.copyOf(longer));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            text.append(text.isEmpty() ? "" : ".").append(step.slot.shownAs());
            text.append(step.on == null ? "" : "|" + step.on).append(step.isList ? "[]" : "");
        }
        return text.toString();
    }
}
