/**
 * Business calendars: which days are worked, from files, in versions that are kept. Deadlines count by them.
 */
@NullMarked
package io.pipekeeper.monitor.calendar;

import org.jspecify.annotations.NullMarked;
