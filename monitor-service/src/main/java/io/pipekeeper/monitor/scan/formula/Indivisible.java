package io.pipekeeper.monitor.scan.formula;

import java.io.Serial;

/** What somebody wrote does not follow from its parts. */
final class Indivisible extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    Indivisible(String written) {
        super(
                "a span is added up from its periods: sum, count, min, max, avg, variance and stddev with + - * /, nullif,"
                        + " coalesce, abs and round; '%s' is none of these. Leave out `span`, or ask by a rule of type sql"
                                .formatted(written));
    }
}
