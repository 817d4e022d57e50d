package io.pipekeeper.monitor.warehouse;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * On whose behalf a statement runs. It travels with the statement, so that whoever looks at the warehouse sees who asks.
 *
 * @param contract the id of the contract, or what else has a question
 * @param checks the ids of the checks that the statement answers
 */
public record Purpose(String contract, List<String> checks) {

    private static final int NAMED = 10;
    private static final int LONGEST_ID = 80;
    private static final int LONGEST_NAME = 63;

    public Purpose {
        checks = List.copyOf(checks);
    }

    /** A purpose that concerns no check in particular. */
    public static Purpose of(String contract) {
        return new Purpose(contract, List.of());
    }

    /** The same contract's, on behalf of these checks only. */
    public Purpose about(Collection<String> some) {
        return new Purpose(contract, List.copyOf(some));
    }

    /** The name of the session in the warehouse's list of activity. */
    public String applicationName() {
        var name = "pipekeeper " + harmless(contract);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Goes in front of each statement. */
    public String comment() {
        if (checks.isEmpty()) {
            return "/* pipekeeper contract=%s */ ".formatted(harmless(contract));
        }
        var named = checks.stream().limit(NAMED).map(Purpose::harmless).collect(Collectors.joining(","));
        var others = checks.size() > NAMED ? " and %d more".formatted(checks.size() - NAMED) : "";
        return "/* pipekeeper contract=%s checks=%s%s */ ".formatted(harmless(contract), named, others);
    }

    /** An id can neither end the comment nor open another. */
    private static String harmless(String id) {
        var kept = id.replaceAll("[^A-Za-z0-9._-]", "_");
        return kept.substring(0, Math.min(kept.length(), LONGEST_ID));
    }
}
