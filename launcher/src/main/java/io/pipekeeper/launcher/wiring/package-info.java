/**
 * What each process of the local run needs to know: its port, its database, its keys, its peers.
 * The names of the settings are those that any other deployment uses.
 */
@NullMarked
package io.pipekeeper.launcher.wiring;

import org.jspecify.annotations.NullMarked;
