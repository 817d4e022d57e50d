/**
 * Checks that other tools run, by what they tell: a check of ours for each that belongs to a contract. Nothing is judged
 * here again.
 */
@NullMarked
package io.pipekeeper.monitor.assertion;

import org.jspecify.annotations.NullMarked;
