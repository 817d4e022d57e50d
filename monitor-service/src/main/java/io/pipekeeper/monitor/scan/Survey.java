package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.plan.Cost;
import io.pipekeeper.monitor.scan.plan.Plan;

/**
 * All that was asked of a table, answered for a period from one snapshot.
 *
 * @param isReopened whether it is an earlier period whose rows are not as they were
 * @param lasts whether the answers depend on the state of the warehouse only, as far as it is the table that matters
 * @param plan how it was answered
 * @param cost what that took
 */
public record Survey(Period period, Answers answers, boolean isReopened, boolean lasts, Plan plan, Cost cost) {}
