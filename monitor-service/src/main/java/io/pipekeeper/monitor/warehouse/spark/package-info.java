/** Watching Spark SQL by its Thrift server. The Hive driver is added at deployment. */
@NullMarked
package io.pipekeeper.monitor.warehouse.spark;

import org.jspecify.annotations.NullMarked;
