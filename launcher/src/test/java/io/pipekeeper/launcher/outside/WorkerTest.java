package io.pipekeeper.launcher.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final Instant START = Instant.parse("2026-01-06T08:00:00Z");

    private final Worker worker = new Worker(START);

    @Test
    void countsTheTimeOfItsCpus() {
        assertThat(after(10)).contains("cpu_usage_seconds_total{cpu=\"total\",id=\"/\"} 28.000000");

        worker.strain(Vital.CPU, 100, START.plusSeconds(20));
        assertThat(after(30)).contains("cpu_usage_seconds_total{cpu=\"total\",id=\"/\"} 136.000000");

        worker.relieve(Vital.CPU, START.plusSeconds(30));
        assertThat(after(40)).contains("cpu_usage_seconds_total{cpu=\"total\",id=\"/\"} 164.000000");
    }

    @Test
    void tellsHowMuchOfItsMemoryIsInUse() {
        assertThat(after(0))
                .contains("machine_memory_bytes 34359738368")
                .contains("working_set_bytes{id=\"/\"} 20615842980");

        worker.strain(Vital.MEMORY, 97, START);
        assertThat(after(0)).contains("working_set_bytes{id=\"/\"} 33328946151");
    }

    private String after(int seconds) {
        return worker.metrics(START.plusSeconds(seconds));
    }
}
