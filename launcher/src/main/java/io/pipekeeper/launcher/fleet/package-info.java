/**
 * The processes of the local run: started in parallel, watched, restarted when they die, stopped together.
 * It knows commands and addresses, not what the processes are for.
 */
@NullMarked
package io.pipekeeper.launcher.fleet;

import org.jspecify.annotations.NullMarked;
