/**
 * Knows which pods of the cluster are ready, by watching them. It only looks: what is in the cluster is never changed.
 */
@NullMarked
package io.pipekeeper.monitor.probe.kubernetes;

import org.jspecify.annotations.NullMarked;
