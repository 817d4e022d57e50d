package io.pipekeeper.launcher.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void readsWhatTheServicesWrite() {
        var line = LogLine.parse(
                "2026-01-05 10:00:00,123 INFO  [io.pipekeeper.oncall.paging.Pager] (executor-1) Page sent (1)");

        assertThat(line).contains(new LogLine("INFO", "io.pipekeeper.oncall.paging.Pager", "Page sent (1)"));
    }

    @Test
    void isWorthShowingWhenItIsOursOrTrouble() {
        assertThat(new LogLine("INFO", "io.pipekeeper.oncall.Pager", "x").isWorthShowing())
                .isTrue();
        assertThat(new LogLine("WARN", "org.hibernate.Anything", "x").isWorthShowing())
                .isTrue();
        assertThat(new LogLine("INFO", "org.flywaydb.core", "x").isWorthShowing())
                .isFalse();
        assertThat(new LogLine("DEBUG", "io.pipekeeper.oncall.Pager", "x").isWorthShowing())
                .isFalse();
    }

    @Test
    void isNotALineOfAStackTrace() {
        assertThat(LogLine.parse("\tat io.pipekeeper.Some.method(Some.java:1)")).isEmpty();
    }
}
