package io.pipekeeper.monitor.scan;

/** What is measured of a period, and remembered. */
public sealed interface State permits Metric, Breakdown {}
