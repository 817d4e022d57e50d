package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something for another engine: kept and shown, but not run here. */
public record Foreign(String engine) implements Measure {

    @Override
    public List<Ask> asks() {
        return List.of();
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return new Observation.Elsewhere("written for the engine " + engine);
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("another engine runs it");
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
        return "as the engine " + engine + " says";
    }
}
