package io.pipekeeper.monitor.probe.rule;

/**
 * How often in a row something must be seen before it is believed.
 *
 * @param failures bad answers
 * @param successes good answers after that
 * @param failuresAtStart bad answers of something that was not seen well since we started: it may be starting as well
 */
public record Patience(int failures, int successes, int failuresAtStart) {

    public Patience {
        require(failures > 0, "failureThreshold must be at least 1");
        require(successes > 0, "successThreshold must be at least 1");
        require(Math.max(failures, successes) <= 100, "thresholds must be at most 100");
        failuresAtStart = Math.clamp(failuresAtStart, failures, 100);
    }

    /** How many readings have to be remembered. */
    public int longest() {
        return Math.max(successes, failuresAtStart);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
