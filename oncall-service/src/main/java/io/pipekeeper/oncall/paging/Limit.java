package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.PageChannel;
import java.time.Duration;
import java.time.Instant;

/**
 * How many messages one destination gets in a window of time. After that many they still come, but further apart: what waits
 * meanwhile leaves together.
 *
 * @param most in the window, before they are spaced
 * @param spacing how far apart they come then, and the longest that a page waits for it
 */
record Limit(int most, Duration window, Duration spacing) {

    /** The limit of a channel. */
    static Limit of(PageChannel channel, PagingConfig.Limits limits) {
        return switch (channel) {
            case MAIL, SLACK, TEAMS, NTFY, WEBHOOK ->
                new Limit(limits.messages(), limits.window(), limits.messageSpacing());
            case SMS -> new Limit(limits.texts(), limits.window(), limits.textSpacing());
            case VOICE -> new Limit(limits.calls(), limits.window(), limits.callSpacing());
        };
    }

    /** What a destination got within the window. */
    record Received(int messages, Instant last) {}

    /** When the next message may leave, if not now. */
    Instant opensAt(Received received, Instant now) {
        if (received.messages() < most) {
            return now;
        }
        var next = received.last().plus(spacing);
        return next.isAfter(now) ? next : now;
    }
}
