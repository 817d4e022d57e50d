/**
 * The statements, in the SQL of each kind of warehouse. Pure text: it is compared with golden files, and decides nothing.
 */
@NullMarked
package io.pipekeeper.monitor.scan.sql;

import org.jspecify.annotations.NullMarked;
