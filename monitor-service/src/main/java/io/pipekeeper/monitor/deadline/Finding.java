package io.pipekeeper.monitor.deadline;

/** What was found out about an occurrence. */
record Finding(Claimed claimed, Evidence evidence, Outlook outlook) {}
