/** Watching a Trino cluster: sessions, plans and errors as they are there. Its driver is added at deployment. */
@NullMarked
package io.pipekeeper.monitor.warehouse.trino;

import org.jspecify.annotations.NullMarked;
