package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.period.Period;

/** A period that a check has judged and should not have: what it judged was about another one. */
public record Withdrawal(String check, Period period) {}
