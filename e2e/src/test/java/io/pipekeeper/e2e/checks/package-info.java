/** What checks cost: one pass of many checks against the bare scan and against checks alone, and scheduling beside it. */
@NullMarked
package io.pipekeeper.e2e.checks;

import org.jspecify.annotations.NullMarked;
