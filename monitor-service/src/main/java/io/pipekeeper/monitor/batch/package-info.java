/**
 * Storing what many bring at the same time. What it is, and where it goes, is for other features to say.
 */
@NullMarked
package io.pipekeeper.monitor.batch;

import org.jspecify.annotations.NullMarked;
