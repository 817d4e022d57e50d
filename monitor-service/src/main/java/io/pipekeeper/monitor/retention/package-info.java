/**
 * Forgets what is too old to be asked for. Whoever owns a table says which of its rows are old and may go.
 */
@NullMarked
package io.pipekeeper.monitor.retention;

import org.jspecify.annotations.NullMarked;
