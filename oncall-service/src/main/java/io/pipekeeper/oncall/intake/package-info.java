/**
 * The doors for machines: who is let in, how much, and how each of them is answered.
 *
 * <p>Each door is a package of its own below; what an event means for incidents is decided by the feature incident.
 */
@NullMarked
package io.pipekeeper.oncall.intake;

import org.jspecify.annotations.NullMarked;
