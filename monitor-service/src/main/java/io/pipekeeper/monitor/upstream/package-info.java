/**
 * From which pipelines a pipeline is built. Contracts say so; deadlines and alerts ask.
 */
@NullMarked
package io.pipekeeper.monitor.upstream;

import org.jspecify.annotations.NullMarked;
