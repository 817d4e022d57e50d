package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.incident.Delivery;
import io.pipekeeper.oncall.incident.DeliveryEvent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands on timelines about pages. */
final class Deliveries {

    private Deliveries() {}

    static Delivery of(Ending.Sent sent) {
        var page = sent.page();
        var receiver = page.receiver();
        var event = new DeliveryEvent.Delivered(
                page.id(),
                what(receiver),
                receiver.id(),
                person(receiver),
                sent.others(),
                page.hold().doubtful());
        return new Delivery(page.incident(), event, sent.at());
    }

    /** A page does not leave, and this is why. */
    static Delivery of(QueuedPage page, PageState state, String why, Instant at) {
        return new Delivery(page.incident(), event(page, state, why), at);
    }

    /** Somebody has cancelled it. */
    static DeliveryEvent cancelled(PageRow page, String why) {
        var receiver = page.receiver();
        return new DeliveryEvent.PageCancelled(page.id, what(receiver), receiver.id(), person(receiver), why);
    }

    /** A page did not leave in time. */
    static Delivery overdue(PageRow page, Instant at) {
        var receiver = page.receiver();
        var event = new DeliveryEvent.PageOverdue(page.id, what(receiver), receiver.id(), person(receiver), page.dueAt);
        return new Delivery(page.incidentId, event, at);
    }

    /** A channel as a word that begins a sentence. */
    static String what(PageChannel channel) {
        return channel.name().charAt(0) + channel.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static DeliveryEvent event(QueuedPage page, PageState state, String why) {
        var receiver = page.receiver();
        var what = what(receiver);
        return switch (state) {
            case HELD -> new DeliveryEvent.PageHeld(page.id(), what, receiver.id(), person(receiver), why);
            case CANCELLED -> new DeliveryEvent.PageCancelled(page.id(), what, receiver.id(), person(receiver), why);
            case FAILED -> new DeliveryEvent.PageFailed(page.id(), what, receiver.id(), person(receiver), why);
            case QUEUED, SENT -> throw new IllegalArgumentException("That is no end without a delivery: " + state);
        };
    }

    private static String what(Receiver receiver) {
        return what(receiver.channel());
    }

    private static @Nullable Person person(Receiver receiver) {
        return receiver.purpose().isForPeople() ? new Person(receiver.id()) : null;
    }
}
