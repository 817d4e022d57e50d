/**
 * What keeps an alert from being told for a while. Who does so, and when, is said by silences and maintenance windows.
 */
@NullMarked
package io.pipekeeper.monitor.alert.mute;

import org.jspecify.annotations.NullMarked;
