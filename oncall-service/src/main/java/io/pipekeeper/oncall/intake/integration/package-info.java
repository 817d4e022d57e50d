/**
 * Machines that send something, and the keys that let them in: hashed, rotated with an overlap, revoked, one door each.
 *
 * <p>What they may send is the matter of each door.
 */
@NullMarked
package io.pipekeeper.oncall.intake.integration;

import org.jspecify.annotations.NullMarked;
