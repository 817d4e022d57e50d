/** A few of the rows that a check complains about, for people to look at. What they must not see is masked before it leaves here. */
@NullMarked
package io.pipekeeper.monitor.warehouse.sample;

import org.jspecify.annotations.NullMarked;
