package io.pipekeeper.monitor.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be evaluated of a contract now.
 *
 * @param digest changes with whatever the contract says
 * @param checks the ids of the checks that are due
 */
public record Due(String contract, String digest, List<String> checks) {

    public Due {
        checks = List.copyOf(checks);
    }

    /** With what else is due of the same contract. */
    Due and(Due more) {
        return new Due(
                contract,
                digest,
                Stream.concat(checks.stream(), more.checks().stream()).toList());
    }
}
