/**
 * The auditor: looks every minute whether something that must never stand still does, and sets it going again.
 *
 * <p>What can stand still belongs to other features; they say how to find and to repair it.
 */
@NullMarked
package io.pipekeeper.oncall.watch;

import org.jspecify.annotations.NullMarked;
