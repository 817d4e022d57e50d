package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.time.DateTimeException;

/** A period as people write it into a request. */
public final class PeriodKey {

    private PeriodKey() {}

    /** The period with this key; throws InvalidInputException when it is none. */
    public static Period read(String key) {
        try {
            return Period.of(key);
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    "'%s' is not a period such as 2026-01-05, 2026-W02 or 2026-01".formatted(key));
        }
    }
}
