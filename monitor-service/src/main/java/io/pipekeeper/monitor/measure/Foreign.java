package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that nobody here can run: kept and shown.
 *
 * @param why why not
 * @param expectation what must be true, as far as it can be said
 */
public record Foreign(String why, String expectation) implements Measure {

    /** Something for another engine. */
    public static Foreign ofEngine(String engine) {
        return new Foreign("written for the engine " + engine, "as the engine %s says".formatted(engine));
    }

    @Override
    public List<Ask> asks() {
        return List.of();
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return new Observation.Elsewhere(why);
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("it is not run here");
    }

    @Override
    public Unit unit() {
        return Unit.NONE;
    }

    @Override
    public @Nullable String formula() {
        return null;
    }

    @Override
    public String expectation(Bounds bounds) {
        return expectation;
    }
}
