/**
 * The deadline ledger: what must be complete by when, and whether it was. A deadline that was missed stays missed.
 */
@NullMarked
package io.pipekeeper.monitor.deadline;

import org.jspecify.annotations.NullMarked;
