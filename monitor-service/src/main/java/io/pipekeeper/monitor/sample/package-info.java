/**
 * A few of the rows that a check complains about, for people to look at. They are read when somebody asks, masked as the
 * contract says, and kept nowhere.
 */
@NullMarked
package io.pipekeeper.monitor.sample;

import org.jspecify.annotations.NullMarked;
