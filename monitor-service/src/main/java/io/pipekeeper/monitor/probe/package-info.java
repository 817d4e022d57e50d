/**
 * Whether processes, dependencies and machines are well: what is asked when, and what is believed after several answers. Checks on data are elsewhere.
 */
@NullMarked
package io.pipekeeper.monitor.probe;

import org.jspecify.annotations.NullMarked;
