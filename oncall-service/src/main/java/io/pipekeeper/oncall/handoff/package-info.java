/**
 * What the next person on call must know when duty changes hands.
 *
 * <p>It only gathers what other features know; nothing is stored here.
 */
@NullMarked
package io.pipekeeper.oncall.handoff;

import org.jspecify.annotations.NullMarked;
