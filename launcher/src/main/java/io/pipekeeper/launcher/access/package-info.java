/**
 * Who people are in the local run: personas, and the tokens that speak for them.
 * The key pairs of the local run are made here; no other place has the private ones.
 */
@NullMarked
package io.pipekeeper.launcher.access;

import org.jspecify.annotations.NullMarked;
