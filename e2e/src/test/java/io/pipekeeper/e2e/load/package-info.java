/**
 * What benchmarks of different services have in common: events at a constant rate, and what they cost.
 * The generator of the load runs beside what it measures, so it is as small as it can be.
 */
@NullMarked
package io.pipekeeper.e2e.load;

import org.jspecify.annotations.NullMarked;
