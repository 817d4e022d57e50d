/**
 * Logical metrics of a table, fused into as few statements as possible. It measures; it does not judge.
 */
@NullMarked
package io.pipekeeper.monitor.scan;

import org.jspecify.annotations.NullMarked;
