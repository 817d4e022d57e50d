package io.pipekeeper.launcher.clock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** At the real instant {@code real} the clock showed {@code shown}; each real second since moves it by {@code speed} seconds. */
record ShownTime(Instant real, Instant shown, BigDecimal speed) {

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

    Instant at(Instant now) {
        return shown.plusNanos(scaledNanos(Duration.between(real, now)));
    }

    /** The same clock, showing a later time. */
    ShownTime moved(Duration by, Instant now) {
        return new ShownTime(now, at(now).plus(by), speed);
    }

    /** The same clock at another speed. */
    ShownTime runningAt(BigDecimal otherSpeed, Instant now) {
        return new ShownTime(now, at(now), otherSpeed);
    }

    Map<String, String> properties() {
        return Map.of("real", real.toString(), "shown", shown.toString(), "speed", speed.toPlainString());
    }

    static ShownTime of(Map<String, String> properties) {
        return new ShownTime(
                Instant.parse(properties.getOrDefault("real", "")),
                Instant.parse(properties.getOrDefault("shown", "")),
                new BigDecimal(properties.getOrDefault("speed", "1")));
    }

    private long scaledNanos(Duration elapsed) {
        var millis = BigDecimal.valueOf(elapsed.toMillis()).multiply(speed);
        return millis.multiply(MILLIS).multiply(MILLIS).longValue();
    }
}
