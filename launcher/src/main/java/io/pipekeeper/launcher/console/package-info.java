/**
 * What the person at the terminal sees: lines of the run, and failures in one sentence each.
 * Nothing here decides anything.
 */
@NullMarked
package io.pipekeeper.launcher.console;

import org.jspecify.annotations.NullMarked;
