package io.pipekeeper.monitor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecollectionTest {

    private static final Period DAY = Period.of("2026-01-05");
    private static final DueTime DUE = new DueTime(Grain.DAY, LocalTime.NOON, ZoneOffset.UTC);
    private static final Table TABLE = new Table("demo", "t", "day", DUE, 2);
    private static final Metric SUM = new Metric.Aggregate(Metric.Function.SUM, "x", null);
    private static final State BY_REGION = new Breakdown(List.of("region"), SUM);

    @Test
    void readsEverythingThatIsNotKnown() {
        assertThat(recollection(0).readFrom(TABLE, DAY)).isEqualTo(DAY.plus(-7));
    }

    @Test
    void readsOnlyTheLastPeriodsOfWhatIsKnown() {
        assertThat(recollection(7).readFrom(TABLE, DAY)).isEqualTo(DAY.plus(-2));
    }

    @Test
    void readsFromTheFirstGapOn() {
        assertThat(recollection(5).readFrom(TABLE, DAY)).isEqualTo(DAY.plus(-7));
    }

    @Test
    void neverReadsBackWhereATableCannotSayWhatItWas() {
        var whole = new Table("demo", "t", null, DUE);

        assertThat(recollection(0).readFrom(whole, DAY)).isEqualTo(DAY);
    }

    @Test
    void joinsWhatIsKnownWithWhatWasRead() {
        var facts = recollection(7).with(read(Map.of(0, 70L, -1, 60L)), DAY.plus(-2));

        assertThat(facts.of(SUM, DAY)).isEqualTo(quantity(70));
        assertThat(facts.of(SUM, DAY.plus(-1))).isEqualTo(quantity(60));
        assertThat(facts.of(SUM, DAY.plus(-2))).isEqualTo(new Fact.Absent());
        assertThat(facts.of(SUM, DAY.plus(-3))).isEqualTo(quantity(7));
    }

    @Test
    void reopensAPeriodWhoseRowsCameLate() {
        var recollection = recollection(7);
        var changed = recollection.changed(read(Map.of(0, 70L, -1, 8L, -2, 7L)), DAY.plus(-2), DAY);

        assertThat(changed.keySet()).containsExactly(DAY.plus(-1), DAY);
        assertThat(recollection.reopened(changed, DAY)).containsExactly(DAY.plus(-1));
    }

    @Test
    void reopensNothingThatIsReadForTheFirstTime() {
        var recollection = recollection(0);
        var changed = recollection.changed(read(Map.of(0, 70L, -1, 8L)), DAY.plus(-2), DAY);

        assertThat(changed).hasSize(3);
        assertThat(recollection.reopened(changed, DAY)).isEqualTo(List.of());
    }

    @Test
    void reopensAPeriodWhoseSegmentsAreNotAsTheyWere() {
        var recollection = new Recollection(Map.of(DAY.plus(-1), Map.of(BY_REGION, parts(3))), Map.of(BY_REGION, 1));
        var changed = recollection.changed(segments(Map.of(-1, 2, 0, 3)), DAY.plus(-2), DAY);

        assertThat(recollection.reopened(changed, DAY)).containsExactly(DAY.plus(-1));
        assertThat(recollection.with(segments(Map.of(-1, 2)), DAY.plus(-1)).of(BY_REGION, DAY.plus(-1)))
                .isEqualTo(parts(2));
    }

    @Test
    void remembersOnlySoManySegments() {
        var most = Recollection.MOST_SEGMENTS;
        var recollection = new Recollection(Map.of(DAY.plus(-3), Map.of(BY_REGION, parts(most))), Map.of(BY_REGION, 3));
        var changed = recollection.changed(segments(Map.of(-3, most + 1)), DAY.plus(-3), DAY.plus(-3));
        var after = new Recollection(changed, Map.of(BY_REGION, 3));

        assertThat(recollection.readFrom(TABLE, DAY)).isEqualTo(DAY.plus(-2));
        assertThat(recollection.reopened(changed, DAY)).containsExactly(DAY.plus(-3));
        assertThat(after.readFrom(TABLE, DAY)).isEqualTo(DAY.plus(-3));
        assertThat(after.changed(segments(Map.of(-3, most + 2)), DAY.plus(-3), DAY.plus(-3)))
                .isEmpty();
    }

    /** Seven days back are needed; so many of them, the newest, are known to have had seven. */
    private static Recollection recollection(int known) {
        Map<Period, Map<State, Fact>> facts = new HashMap<>();
        for (int back = 1; back <= known; back++) {
            facts.put(DAY.plus(-back), Map.of(SUM, quantity(7)));
        }
        return new Recollection(Map.copyOf(facts), Map.of(SUM, 7));
    }

    private static Facts read(Map<Integer, Long> sums) {
        var buckets = new TreeMap<Period, Map<State, Fact>>();
        sums.forEach((days, sum) -> buckets.put(DAY.plus(days), Map.of(SUM, quantity(sum))));
        return new Facts(buckets, Map.of());
    }

    private static Facts segments(Map<Integer, Integer> counts) {
        var buckets = new TreeMap<Period, Map<State, Fact>>();
        counts.forEach((days, count) -> buckets.put(DAY.plus(days), Map.of(BY_REGION, parts(count))));
        return new Facts(buckets, Map.of());
    }

    private static Fact parts(int count) {
        return new Fact.Parts(IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(number -> Segment.of(List.of(number)), number -> quantity(7))));
    }

    private static Fact quantity(long value) {
        return new Fact.Quantity(BigDecimal.valueOf(value));
    }
}
