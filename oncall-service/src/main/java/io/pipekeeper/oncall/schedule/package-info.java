/**
 * Who is on call when: rotations counted from their anchor, and the roster that follows from them.
 *
 * <p>Who is called in which order for which pipeline is the business of the features policy and coverage.
 */
@NullMarked
package io.pipekeeper.oncall.schedule;

import org.jspecify.annotations.NullMarked;
