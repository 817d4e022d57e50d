/**
 * Who changed what, and when, and who looked at rows of a warehouse. Written in the transaction of the change itself, or before
 * anybody looks.
 */
@NullMarked
package io.pipekeeper.monitor.audit;

import org.jspecify.annotations.NullMarked;
