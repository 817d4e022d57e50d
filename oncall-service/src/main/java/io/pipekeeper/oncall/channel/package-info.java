/**
 * By what a message reaches somebody: the channels, what goes over them, and why it may not arrive.
 *
 * <p>Knows neither people nor incidents' rules, so that contacts and pages can both build on it.
 */
@NullMarked
package io.pipekeeper.oncall.channel;

import org.jspecify.annotations.NullMarked;
