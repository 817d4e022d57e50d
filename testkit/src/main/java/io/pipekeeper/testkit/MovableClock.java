package io.pipekeeper.testkit;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. In a {@code @QuarkusTest} it replaces the system clock. */
public final class MovableClock implements InstantSource {

    /** Where the clock of a {@code @QuarkusTest} stands at first: Tuesday of the demo rota's first week. */
    public static final Instant START = Instant.parse("2026-01-06T08:00:00Z");

    private volatile Instant now;

    public MovableClock(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    /** Moves the clock and answers the new time. */
    public synchronized Instant moveBy(Duration duration) {
        now = now.plus(duration);
        return now;
    }

    /** Puts the movable clock in place of the system clock. */
    @Mock
    public static class Producer {

        @Produces
        @Singleton
        MovableClock movableClock() {
            return new MovableClock(START);
        }
    }
}
