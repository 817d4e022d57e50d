/**
 * Asks a warehouse whether it lets us in, and how near it is to having no connection left. What its data say is not its business.
 */
@NullMarked
package io.pipekeeper.monitor.probe.jdbc;

import org.jspecify.annotations.NullMarked;
