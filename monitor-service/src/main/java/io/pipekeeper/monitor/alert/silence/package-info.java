/**
 * People ask not to be told of some alerts until a time, with a reason. What is silenced is judged and recorded all the same.
 */
@NullMarked
package io.pipekeeper.monitor.alert.silence;

import org.jspecify.annotations.NullMarked;
