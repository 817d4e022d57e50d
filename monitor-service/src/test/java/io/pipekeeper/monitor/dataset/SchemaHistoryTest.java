package io.pipekeeper.monitor.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SchemaHistoryTest {

    private static final List<Field> OLD = List.of(new Field("id", "INT"), new Field("gone", "TEXT"));
    private static final List<Field> NEW = List.of(new Field("id", "bigint"), new Field("come", "text"));

    @Test
    void recordsWhatChanged() {
        var history = SchemaHistory.EMPTY.and(at(3), NEW).and(at(1), OLD).and(at(2), OLD);

        assertThat(history.versions()).hasSize(2);
        assertThat(history.newest().orElseThrow().fields()).isEqualTo(NEW);
        var change = history.changes().getFirst();
        assertThat(change.at()).isEqualTo(at(3));
        assertThat(change.added()).containsExactly(new Field("come", "text"));
        assertThat(change.removed()).containsExactly(new Field("gone", "text"));
        assertThat(change.retyped()).containsExactly(new SchemaChange.Retyped("id", "int", "bigint"));
    }

    @Test
    void partsWhatItTookForOneWhenOneComesLateFromBetween() {
        var history = SchemaHistory.EMPTY.and(at(1), OLD).and(at(3), OLD).and(at(2), NEW);

        assertThat(history.versions()).extracting(SchemaHistory.Version::fields).containsExactly(OLD, NEW, OLD);
    }

    @Test
    void takesAnotherOrderOfColumnsForTheSame() {
        var history = SchemaHistory.EMPTY.and(at(1), OLD).and(at(2), List.of(OLD.getLast(), OLD.getFirst()));

        assertThat(history.versions()).hasSize(1);
    }

    @Test
    void takesTheSameOfTwoThatDifferAtTheSameInstant() {
        var one = SchemaHistory.EMPTY.and(at(1), OLD).and(at(2), OLD).and(at(2), NEW);
        var other = SchemaHistory.EMPTY.and(at(2), NEW).and(at(1), OLD).and(at(2), OLD);

        assertThat(one).isEqualTo(other);
    }

    /** Schemas that change now and then, as they do: whatever the order, the newest is the newest, and each change is seen. */
    @RepeatedTest(100)
    void isTheSameInWhateverOrderSightingsCome(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var order = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        order.addAll(order.subList(0, 6));
        Collections.shuffle(order, random);

        var history = SchemaHistory.EMPTY;
        for (var time : order) {
            history = history.and(at(time), columnsAt(time));
        }

        assertThat(history.versions())
                .containsExactly(
                        new SchemaHistory.Version(at(0), at(5), columnsAt(0)),
                        new SchemaHistory.Version(at(6), at(11), columnsAt(11)));
    }

    /** They change at six. */
    private static List<Field> columnsAt(int hour) {
        return List.of(new Field("version" + hour / 6, "int"));
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-01-06T00:00:00Z").plusSeconds(3600L * hour);
    }
}
