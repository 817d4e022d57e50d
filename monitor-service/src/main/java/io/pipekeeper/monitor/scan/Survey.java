package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;

/**
 * All that was asked of a table, answered for a period from one snapshot.
 *
 * @param isReopened whether it is an earlier period whose rows are not as they were
 */
public record Survey(Period period, Answers answers, boolean isReopened) {}
