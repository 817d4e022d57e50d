/**
 * What is wrong, what was done about it, and in which state it is.
 *
 * <p>Alerts of machines open and close incidents, people acknowledge and resolve them; the timeline tells it all.
 */
@NullMarked
package io.pipekeeper.oncall.incident;

import org.jspecify.annotations.NullMarked;
