package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.measure.Measure;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.scan.Table;

/** A check with all that is needed to run it. */
public record Definition(Check check, Table table, Measure measure, Thresholds thresholds) {}
