/**
 * How much a warehouse has to bear: how many read it at once, and how many pages a day. It holds over all replicas, and
 * knows nothing of SQL.
 */
@NullMarked
package io.pipekeeper.monitor.warehouse.governor;

import org.jspecify.annotations.NullMarked;
