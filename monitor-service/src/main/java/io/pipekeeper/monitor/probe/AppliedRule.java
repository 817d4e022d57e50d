package io.pipekeeper.monitor.probe;

import java.time.Instant;

/** A probe that somebody applied from a file, as it is written there. */
record AppliedRule(String name, String path, String source, Instant appliedAt, String appliedBy) {}
