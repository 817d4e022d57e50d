/** Tests of the service as a whole. What several of them need stands here. */
@NullMarked
package io.pipekeeper.monitor;

import org.jspecify.annotations.NullMarked;
