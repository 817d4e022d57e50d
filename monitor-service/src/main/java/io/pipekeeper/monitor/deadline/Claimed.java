package io.pipekeeper.monitor.deadline;

/** An occurrence that is ours to judge, with the rule that it was made from. */
record Claimed(DeadlineRule rule, Deadline deadline) {}
