package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check measures. */
public interface Measure {

    /** What it must know of the table. */
    List<Ask> asks();

    /** The same, when nothing has to be known more exactly than these thresholds need. */
    default Measure within(Thresholds thresholds) {
        return this;
    }

    /** What it makes of the answers. */
    Observation observe(Answers answers, Occasion occasion);

    /** What it complains about, one by one. */
    Offenders offenders();

    /** Whether it is about the rows of a period, which may be judged again, and not about how things are now. */
    default boolean isOfPeriod() {
        return true;
    }

    /** Whether it looks at earlier periods as well. */
    default boolean looksBack() {
        return asks().stream()
                .anyMatch(ask -> (ask instanceof Ask.Value value && value.lookBack() > 0) || ask instanceof Ask.Groups);
    }

    /** What its number counts. */
    Unit unit();

    /** How the number comes about, in one line; null when nobody here can say. */
    @Nullable
    String formula();

    /** What must be true, in words, when its number must be within these bounds. */
    default String expectation(Bounds bounds) {
        return bounds.inWords(unit());
    }
}
