/**
 * Connects to a port and hangs up. Nothing is said: what speaks which protocol there is not its business.
 */
@NullMarked
package io.pipekeeper.monitor.probe.tcp;

import org.jspecify.annotations.NullMarked;
