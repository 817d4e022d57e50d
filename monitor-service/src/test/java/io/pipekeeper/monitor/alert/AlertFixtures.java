package io.pipekeeper.monitor.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Alerts for tests. */
final class AlertFixtures {

    static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    static final TellingConfig PATIENCE = new TellingConfig() {
        @Override
        public Duration groupWait() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration recovery() {
            return Duration.ofMinutes(2);
        }

        @Override
        public Duration updateEvery() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration calm() {
            return Duration.ofMinutes(10);
        }
    };

    private AlertFixtures() {}

    static Signal.Raise raise(String subject, @Nullable String period, String observed) {
        return raise(subject, period, observed, "error", "profit");
    }

    static Signal.Raise raise(
            String subject, @Nullable String period, String observed, String severity, String pipeline) {
        var details = Map.of("observed", observed, "expected", "exactly 0 rows", "pipeline", pipeline);
        return new Signal.Raise(
                subject,
                period,
                new Notice(
                        pipeline + ": " + observed,
                        severity,
                        "demo.t",
                        pipeline,
                        "pipeline:" + pipeline,
                        "condition",
                        details));
    }

    static Alert open(Signal.Raise raise) {
        return Alert.opened(raise, 0, NINE);
    }

    /** Oncall knows it. */
    static Alert told(Alert alert) {
        return alert.told(Told.first(alert.notice(), alert.openedAt()));
    }

    /** Oncall knows it as a symptom. */
    static Alert toldWith(Alert alert, Alert cause) {
        return alert.told(Told.first(alert.notice(), alert.openedAt()).joining(cause.groupTold(), cause.id()));
    }
}
