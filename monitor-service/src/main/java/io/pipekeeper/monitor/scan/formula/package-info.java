/**
 * What somebody wrote as an aggregate, taken apart into metrics that merge, and worked out from them.
 * So the number of a month follows from what is known of its days.
 */
@NullMarked
package io.pipekeeper.monitor.scan.formula;

import org.jspecify.annotations.NullMarked;
