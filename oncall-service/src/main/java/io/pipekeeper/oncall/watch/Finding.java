package io.pipekeeper.oncall.watch;

/**
 * Something that stood still.
 *
 * @param kind one of few, for metrics
 * @param what which one, for the log
 */
public record Finding(String kind, String what) {}
