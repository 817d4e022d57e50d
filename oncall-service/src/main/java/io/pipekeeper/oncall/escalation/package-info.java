/**
 * Calls the next person when nobody has answered in time.
 *
 * <p>The rule is in the feature policy; here is the shell that claims incidents that are due, decides, and queues pages.
 */
@NullMarked
package io.pipekeeper.oncall.escalation;

import org.jspecify.annotations.NullMarked;
