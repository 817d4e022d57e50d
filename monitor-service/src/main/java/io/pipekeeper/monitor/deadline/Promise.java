package io.pipekeeper.monitor.deadline;

import java.math.BigDecimal;

/**
 * How a deadline is taken.
 *
 * @param objective how many of a hundred deadlines are to be met
 * @param failFast whether a failed run is told as a failure at once, and not only when the deadline has passed
 */
public record Promise(BigDecimal objective, boolean failFast) {}
