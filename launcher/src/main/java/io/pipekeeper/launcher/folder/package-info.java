/**
 * The data folder of the local run: who may use it, what lies where, and the secrets in it.
 * It is private to the user who made it, and goes away as a whole by reset.
 */
@NullMarked
package io.pipekeeper.launcher.folder;

import org.jspecify.annotations.NullMarked;
