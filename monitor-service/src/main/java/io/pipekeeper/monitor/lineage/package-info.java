/**
 * OpenLineage events, taken in as they are and folded into runs. Order and repetition of events make no difference.
 */
@NullMarked
package io.pipekeeper.monitor.lineage;

import org.jspecify.annotations.NullMarked;
