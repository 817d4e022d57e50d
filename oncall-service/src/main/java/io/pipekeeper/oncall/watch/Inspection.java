package io.pipekeeper.oncall.watch;

import java.time.Instant;
import java.util.List;

/** Looks whether something of a feature stands still, and sets it going again. */
public interface Inspection {

    /** What stood still and was due before an instant. Says nothing when all is well. Each inspection is a transaction. */
    List<Finding> repair(Instant dueBefore, Instant now);
}
