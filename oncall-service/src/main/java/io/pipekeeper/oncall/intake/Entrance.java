package io.pipekeeper.oncall.intake;

import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.trace.Visit;

/** What is special about a door: how it reads, and what it does with what it has read. */
public interface Entrance<T> {

    Door door();

    /** Changes nothing. */
    Reading<T> read(Letter letter);

    /** Commits, or throws and has committed nothing. */
    Reply take(Visit visit, T read);
}
