package io.pipekeeper.subgraph.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/**
 * A clock that may run faster than the real one, or be elsewhere: at the real instant {@code real} it showed {@code shown},
 * and each real second since moves it by {@code speed} seconds.
 */
record ShownTime(Instant real, Instant shown, BigDecimal speed) {

    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    /** Reads the properties `real`, `shown` (ISO-8601 instants) and `speed` (a decimal number). */
    static ShownTime of(Properties properties) {
        return new ShownTime(
                Instant.parse(properties.getProperty("real")),
                Instant.parse(properties.getProperty("shown")),
                new BigDecimal(properties.getProperty("speed", "1")));
    }

    Instant at(Instant now) {
        return shown.plus(scaled(Duration.between(real, now)));
    }

    private Duration scaled(Duration elapsed) {
        var nanos = BigDecimal.valueOf(elapsed.getSeconds())
                .multiply(NANOS)
                .add(BigDecimal.valueOf(elapsed.getNano()))
                .multiply(speed)
                .setScale(0, RoundingMode.DOWN);
        var parts = nanos.divideAndRemainder(NANOS);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }
}
