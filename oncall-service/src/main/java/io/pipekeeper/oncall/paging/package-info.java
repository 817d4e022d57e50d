/**
 * Pages and how they reach people: an outbox with leases, and one sender per channel.
 *
 * <p>Whom to page is decided by the feature escalation.
 */
@NullMarked
package io.pipekeeper.oncall.paging;

import org.jspecify.annotations.NullMarked;
