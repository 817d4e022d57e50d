/**
 * What machines push in: kept as it came before anything is made of it, so that what was answered is never lost. What it
 * means is for other features to say.
 */
@NullMarked
package io.pipekeeper.monitor.intake;

import org.jspecify.annotations.NullMarked;
