/**
 * The launcher's own HTTP door, on the loopback address only: the mailbox for everybody, orders for whoever holds the key.
 * Scripts and drills use it; people see only the mailbox page.
 */
@NullMarked
package io.pipekeeper.launcher.control;

import org.jspecify.annotations.NullMarked;
