/**
 * What a policy would do, before the night comes: previews, replays over past incidents, and findings.
 *
 * <p>Everything here asks the one rule in the feature policy; nothing here calls anybody.
 */
@NullMarked
package io.pipekeeper.oncall.rehearsal;

import org.jspecify.annotations.NullMarked;
