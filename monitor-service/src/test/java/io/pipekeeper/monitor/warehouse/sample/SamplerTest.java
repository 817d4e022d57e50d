package io.pipekeeper.monitor.warehouse.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class SamplerTest {

    private static final Instant NOON = Instant.parse("2026-01-06T12:00:00Z");
    private static final Masking MASKING =
            new Masking(Map.of("id", "public", "Email", "Confidential", "name", "pii", "city", "our own", "note", ""));

    private final Sampler sampler;
    private final WarehouseDoor door;

    SamplerTest(Sampler sampler, WarehouseDoor door) {
        this.sampler = sampler;
        this.door = door;
    }

    @Test
    void showsAFewRowsWithoutWhatTheContractClassifies() throws WarehouseException {
        var sample = taken("select n as id, 'a@b.c' as email, 'Ana' as name, 'Rome' as city, null as note, 1 as other"
                + " from generate_series(1, 9) n");

        assertThat(sample.columns()).containsExactly("id", "email", "name", "city", "note", "other");
        assertThat(sample.rows()).hasSize(5);
        assertThat(sample.rows().getFirst())
                .isEqualTo(Arrays.asList(
                        "1",
                        "masked (confidential)",
                        "masked (pii)",
                        "masked (our own)",
                        null,
                        "masked (not in the contract)"));
        assertThat(sample.all()).isFalse();
        assertThat(sample.keptUntil()).isEqualTo(NOON.plus(Duration.ofDays(7)));
    }

    @Test
    void saysWhenThatIsAll() throws WarehouseException {
        var sample = taken("select 1 as id");

        assertThat(sample.all()).isTrue();
        assertThat(sample.rows()).isEqualTo(List.of(List.of("1")));
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(MASKING.shown("note", "x".repeat(201))).isEqualTo("x".repeat(200) + "…");
        assertThat(MASKING.shown("NAME", null)).isNull();
    }

    @Test
    void takesNoneWhenNobodyWantsAny() throws WarehouseException {
        try (var session = door.open("demo")) {
            assertThat(new Sampler(config(0)).take(session, "select 1 as id", MASKING, NOON))
                    .isEmpty();
            assertThat(new Sampler(config(1000))
                            .take(session, "select n as id from generate_series(1, 200) n", MASKING, NOON))
                    .hasValueSatisfying(sample -> assertThat(sample.rows()).hasSize(100));
        }
    }

    private Sample taken(String sql) throws WarehouseException {
        try (var session = door.open("demo")) {
            return sampler.take(session, sql, MASKING, NOON).orElseThrow();
        }
    }

    private static Sampler.Config config(int rows) {
        return new Sampler.Config() {
            @Override
            public int rows() {
                return rows;
            }

            @Override
            public Duration keep() {
                return Duration.ofDays(1);
            }
        };
    }
}
