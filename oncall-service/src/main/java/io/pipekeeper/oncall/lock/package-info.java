/**
 * Turns that transactions take at things which may have no row yet.
 *
 * <p>A lock ends with its transaction; PostgreSQL keeps it, so that every replica respects it.
 */
@NullMarked
package io.pipekeeper.oncall.lock;

import org.jspecify.annotations.NullMarked;
