package io.pipekeeper.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.scan.Fact;
import io.pipekeeper.monitor.scan.Segment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTextTest {

    @Test
    void keepsEverySegmentAsItIs() {
        var parts = new Fact.Parts(Map.of(
                Segment.of(Arrays.asList("web", null)), quantity("12345678901234567890.123456789"),
                Segment.of(List.of("it's \"quoted\"", 7)), quantity("-1E-12"),
                Segment.of(List.of("", "")), new Fact.Absent(),
                Segment.of(List.of("null", "NaN")), new Fact.Odd("NaN"),
                Segment.of(List.of("at", "noon")), new Fact.Moment(Instant.parse("2026-01-05T12:00:00.123456Z"))));

        assertThat(PartsText.read(PartsText.of(parts))).isEqualTo(parts);
    }

    private static Fact quantity(String value) {
        return new Fact.Quantity(new BigDecimal(value));
    }
}
