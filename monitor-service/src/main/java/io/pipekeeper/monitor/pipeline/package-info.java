/**
 * What this service adds to pipelines and incidents, which other services own.
 */
@NullMarked
package io.pipekeeper.monitor.pipeline;

import org.jspecify.annotations.NullMarked;
