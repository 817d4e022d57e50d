/**
 * How fast monitor-service takes in what is pushed, and that nothing of what it accepted is lost: as a process of its own,
 * on a real database, over real connections.
 */
@NullMarked
package io.pipekeeper.e2e.lineage;

import org.jspecify.annotations.NullMarked;
