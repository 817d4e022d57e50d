/**
 * Follows plans: asks the warehouse, adds up what it answers, and finds out what spoils a statement for the others. What it
 * has learnt on the way it remembers for the next time.
 */
@NullMarked
package io.pipekeeper.monitor.scan.run;

import org.jspecify.annotations.NullMarked;
