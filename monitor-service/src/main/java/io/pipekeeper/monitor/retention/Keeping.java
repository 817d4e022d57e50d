package io.pipekeeper.monitor.retention;

import java.time.Duration;

/** What is kept for a while, and for how long unless the settings say otherwise. */
public enum Keeping {
    VERDICTS(90),
    /** How checks came out for each period: which of them are a base to compare with. */
    PERIODS(1100),
    /** What was measured of each period; what is forgotten is read again when it is needed. */
    FACTS(1100),
    RUNS(400),
    METRICS(400),
    SCHEMAS(400),
    /** What jobs read and write: what runs monthly has been seen three times in a quarter. */
    EDGES(92),
    ALERTS(400),
    /** What oncall was told. */
    EVENTS(30),
    /** What was pushed in, as it came. */
    LETTERS(7),
    QUARANTINE(90);

    private final Duration usual;

    Keeping(int days) {
        usual = Duration.ofDays(days);
    }

    Duration usual() {
        return usual;
    }
}
