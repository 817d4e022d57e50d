package io.pipekeeper.monitor.scan.plan;

import io.pipekeeper.monitor.period.Period;

/** A plan that nobody has followed, with the period that it would ask about and what it would take. */
public record Outlook(Plan plan, Period due, Cost cost) {}
