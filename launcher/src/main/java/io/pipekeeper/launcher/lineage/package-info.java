/**
 * Tells the monitor of the demo's nightly runs, as a scheduler would: by OpenLineage events.
 * What becomes of them is the monitor's business.
 */
@NullMarked
package io.pipekeeper.launcher.lineage;

import org.jspecify.annotations.NullMarked;
