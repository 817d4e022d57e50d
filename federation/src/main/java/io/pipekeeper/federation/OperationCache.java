package io.pipekeeper.federation;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was prepared for a document, bounded. Whoever asks while it is being prepared waits for the one who does; when
 * there is too much, the half that was used longest ago goes.
 */
final class OperationCache<T> {

    /** What is looked up. */
    record Key(String document, @Nullable String operationName) {}

    private static final class Entry<T> {

        private final T value;
        private volatile long usedAt;

        Entry(T value) {
            this.value = value;
        }
    }

    private final Map<Key, Entry<T>> entries = new ConcurrentHashMap<>();
    private final AtomicLong clock = new AtomicLong();
    private final int capacity;

    OperationCache(int capacity) {
        this.capacity = capacity;
    }

    T get(Key key, Supplier<T> prepare) {
        var entry = entries.get(key);
        if (entry == null) {
            if (entries.size() >= capacity) {
                evict();
            }
            entry = entries.computeIfAbsent(key, _ -> new Entry<>(prepare.get()));
        }
        entry.usedAt = clock.incrementAndGet();
        return entry.value;
    }

    int size() {
        return entries.size();
    }

    private void evict() {
        entries.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().usedAt))
                .limit(capacity / 2)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(entries::remove);
    }
}
