package io.pipekeeper.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.mask.Classified;
import io.pipekeeper.monitor.measure.Bounds;
import io.pipekeeper.monitor.measure.RowCount;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.scan.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BasisTest {

    private static final Check CHECK =
            new Check("p-c", "p", "p", "demo", "demo.t", "No C", CheckKind.TOP_SHARE, Severity.ERROR, "less", null);

    @Test
    void isAnotherOneWhenSomebodyClosesAColumn() {
        assertThat(basis("restricted")).isNotEqualTo(basis("internal")).isEqualTo(basis("Restricted "));
    }

    private static UUID basis(String classification) {
        var due = new DueTime(Grain.DAY, LocalTime.NOON, ZoneOffset.UTC);
        var classified = new Classified(new TreeMap<>(Map.of("who", classification)), "");
        var definition = new Definition(
                CHECK,
                new Table("demo", "t", "day", due, 1, classified),
                new RowCount(null),
                Thresholds.of(new Bounds.Exactly(BigDecimal.ZERO)));
        return Basis.of(definition, "imprint", null, Instant.parse("2026-01-06T12:00:00Z"));
    }
}
