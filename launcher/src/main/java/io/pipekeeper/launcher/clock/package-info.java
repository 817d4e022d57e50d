/**
 * The clock that all processes of the local run share through one file.
 * It can run faster than the real one and be moved forward, never back.
 */
@NullMarked
package io.pipekeeper.launcher.clock;

import org.jspecify.annotations.NullMarked;
