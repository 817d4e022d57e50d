/**
 * Numbers about datasets that others have counted and tell. Nothing is computed here.
 */
@NullMarked
package io.pipekeeper.monitor.metric;

import org.jspecify.annotations.NullMarked;
