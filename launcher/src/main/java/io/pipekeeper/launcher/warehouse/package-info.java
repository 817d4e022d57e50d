/**
 * The demo warehouse: loaded by the day, extended when the clock reaches the next load, broken and repaired by drills.
 * What a day looks like is in the SQL of demo/warehouse, not here.
 */
@NullMarked
package io.pipekeeper.launcher.warehouse;

import org.jspecify.annotations.NullMarked;
