/**
 * What dbt leaves behind after a run: how its tests came out, and how fresh its sources are. A source whose freshness
 * could not be found out is told like any other.
 */
@NullMarked
package io.pipekeeper.monitor.dbt;

import org.jspecify.annotations.NullMarked;
