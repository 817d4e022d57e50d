package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.period.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Knows to which periods nobody is held. */
public interface Excuses {

    /** The periods of each of these datasets to which nobody is held; a dataset without any is left out. */
    Map<String, Set<Period>> excused(Collection<String> datasets);
}
