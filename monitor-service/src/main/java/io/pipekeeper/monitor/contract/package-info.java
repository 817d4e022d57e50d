/**
 * Data contracts (ODCS 3.1) as files: they say what is checked, and their checks are evaluated when due.
 */
@NullMarked
package io.pipekeeper.monitor.contract;

import org.jspecify.annotations.NullMarked;
