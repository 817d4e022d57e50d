/** Watching a PostgreSQL database: sessions, plans and roles as they are there. */
@NullMarked
package io.pipekeeper.monitor.warehouse.postgres;

import org.jspecify.annotations.NullMarked;
