package io.pipekeeper.monitor.intake;

import java.time.Instant;
import java.util.List;

/**
 * Makes facts of what came in.
 *
 * <p>Things come in any order and more than once; what is made of them in the end must be the same. Folding that throws is
 * repeated with each thing alone, so that one that cannot be folded does not stop the others.
 */
public interface Folding {

    PushKind kind();

    /** In the caller's transaction. */
    void fold(List<Pushed> pushed, Instant now);
}
