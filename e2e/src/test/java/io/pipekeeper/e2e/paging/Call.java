package io.pipekeeper.e2e.paging;

/**
 * A page that the provider was called with.
 *
 * @param nanos when, by {@link System#nanoTime()}
 */
record Call(String page, String person, long nanos, Answer answer) {}
