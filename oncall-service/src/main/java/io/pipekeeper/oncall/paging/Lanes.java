package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.channel.PageChannel;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How many messages may be under way on each channel at once, so that a slow provider holds up its own channel only. */
final class Lanes {

    private final Map<PageChannel, AtomicInteger> busy = new EnumMap<>(PageChannel.class);
    private final int width;

    Lanes(int width) {
        this.width = width;
        for (var channel : PageChannel.values()) {
            busy.put(channel, new AtomicInteger());
        }
    }

    /** How many more may leave now, by channel; those that are full are left out. */
    Map<PageChannel, Integer> free() {
        Map<PageChannel, Integer> free = new EnumMap<>(PageChannel.class);
        busy.forEach((channel, count) -> free.put(channel, width - count.get()));
        free.values().removeIf(count -> count <= 0);
        return free;
    }

    void enter(PageChannel channel) {
        lane(channel).incrementAndGet();
    }

    /** Answers whether half of the lane has just become free, or more: enough for the next batch. */
    boolean leave(PageChannel channel) {
        return lane(channel).decrementAndGet() <= width / 2;
    }

    private AtomicInteger lane(PageChannel channel) {
        var lane = busy.get(channel);
        if (lane == null) {
            throw new IllegalStateException("No lane for " + channel);
        }
        return lane;
    }
}
