package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.scan.Table;

/** A check with all that is needed to run it. */
public record Definition(Check check, Table table, Measure measure, Bounds bounds) {}
