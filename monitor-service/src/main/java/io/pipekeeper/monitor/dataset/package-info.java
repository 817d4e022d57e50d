/**
 * What is known of datasets and jobs beside their runs: who reads and writes what. It is told by others, in any order;
 * nothing here looks into a warehouse.
 */
@NullMarked
package io.pipekeeper.monitor.dataset;

import org.jspecify.annotations.NullMarked;
