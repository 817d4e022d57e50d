/**
 * The plan: in how few steps everything that was asked of a table can be answered. Pure values, made of what was asked and of
 * what the database knows of the table; whoever follows the plan is elsewhere.
 */
@NullMarked
package io.pipekeeper.monitor.scan.plan;

import org.jspecify.annotations.NullMarked;
