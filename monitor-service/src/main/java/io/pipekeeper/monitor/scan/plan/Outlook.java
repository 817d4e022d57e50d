package io.pipekeeper.monitor.scan.plan;

import io.pipekeeper.monitor.period.Period;

/**
 * A plan that nobody has followed.
 *
 * @param due the period that it would ask about
 * @param from from which period on it would read
 * @param cost what it would take
 */
public record Outlook(Plan plan, Period due, Period from, Cost cost) {}
