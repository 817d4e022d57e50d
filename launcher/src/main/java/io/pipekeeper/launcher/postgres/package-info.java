/**
 * The one embedded PostgreSQL of the local run, with a database and a role for each service.
 * It knows nothing of what is in them.
 */
@NullMarked
package io.pipekeeper.launcher.postgres;

import org.jspecify.annotations.NullMarked;
