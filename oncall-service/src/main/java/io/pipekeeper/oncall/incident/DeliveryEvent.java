package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page.
 *
 * <p>The receiver is a person, or a team of stakeholders; only people stand as such on the timeline.
 */
public sealed interface DeliveryEvent extends IncidentEvent {

    /** A page was handed over to the mail server, or to whatever the channel is. */
    record Delivered(
            UUID page,
            String channel,
            String receiver,
            @Nullable Person person) implements DeliveryEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.DELIVERED;
        }

        @Override
        public String text() {
            return "%s sent to %s".formatted(channel, receiver);
        }
    }

    /** A page could not be handed over, and is not tried again. */
    record PageFailed(
            UUID page,
            String channel,
            String receiver,
            @Nullable Person person,
            String reason) implements DeliveryEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.PAGE_FAILED;
        }

        @Override
        public String text() {
            return "%s to %s not sent: %s".formatted(channel, receiver, reason);
        }
    }

    /** A page was no longer needed. */
    record PageCancelled(
            UUID page,
            String channel,
            String receiver,
            @Nullable Person person,
            String reason) implements DeliveryEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.PAGE_CANCELLED;
        }

        @Override
        public String text() {
            return "%s to %s not sent: %s".formatted(channel, receiver, reason);
        }
    }
}
