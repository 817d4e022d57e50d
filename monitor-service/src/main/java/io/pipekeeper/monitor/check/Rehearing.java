package io.pipekeeper.monitor.check;

import java.util.List;

/** What follows from news: verdicts, and periods of which nothing is to be said any more. */
public record Rehearing(List<Verdict> verdicts, List<Withdrawal> withdrawn) {

    public Rehearing {
        verdicts = List.copyOf(verdicts);
        withdrawn = List.copyOf(withdrawn);
    }

    /** All of them as one. */
    public static Rehearing all(List<Rehearing> several) {
        return new Rehearing(
                several.stream().flatMap(one -> one.verdicts().stream()).toList(),
                several.stream().flatMap(one -> one.withdrawn().stream()).toList());
    }
}
