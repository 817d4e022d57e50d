package io.pipekeeper.oncall.incident;

import io.pipekeeper.oncall.catalog.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a page.
 *
 * <p>The receiver is a person, or a team of stakeholders; only people stand as such on the timeline.
 */
public sealed interface DeliveryEvent extends IncidentEvent {

    /**
     * A page was handed over to the mail server, or to whatever the channel is.
     *
     * @param others how many other incidents the same message told of
     * @param again whether it may have arrived before: nobody knows how an earlier try ended
     */
    record Delivered(
            UUID page,
            String channel,
            String receiver,
            @Nullable Person person,
            int others,
            boolean again) implements DeliveryEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.DELIVERED;
        }

        @Override
        public String text() {
            return "%s sent to %s%s%s"
                    .formatted(
                            channel,
                            receiver,
                            others == 0 ? "" : ", together with %d others".formatted(others),
                            again ? "; it may have arrived before" : "");
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

    /** A page may have arrived or not. It must not arrive twice, so a person decides. */
    record PageHeld(
            UUID page,
            String channel,
            String receiver,
            @Nullable Person person,
            String reason) implements DeliveryEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.PAGE_HELD;
        }

        @Override
        public String text() {
            return "%s to %s may have arrived; it is not sent again unless a person says so: %s"
                    .formatted(channel, receiver, reason);
        }
    }

    /** A page did not leave in time, and was taken up again. */
    record PageOverdue(
            UUID page,
            String channel,
            String receiver,
            @Nullable Person person,
            Instant dueAt) implements DeliveryEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.PAGE_OVERDUE;
        }

        @Override
        public String text() {
            return "%s to %s did not leave at %s; it was taken up again"
                    .formatted(channel, receiver, IncidentEvent.time(dueAt));
        }
    }

    /** Somebody wants a page sent after all. */
    record PageReleased(UUID page, String channel, String receiver, Person person) implements DeliveryEvent {

        @Override
        public TimelineKind kind() {
            return TimelineKind.PAGE_RELEASED;
        }

        @Override
        public String text() {
            return "%s wants the %s to %s sent again".formatted(person, channel.toLowerCase(Locale.ROOT), receiver);
        }
    }
}
