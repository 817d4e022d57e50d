/**
 * Who changed what and when, written in the transaction of the change.
 *
 * <p>Not a timeline: incidents have their own, which people read.
 */
@NullMarked
package io.pipekeeper.oncall.audit;

import org.jspecify.annotations.NullMarked;
