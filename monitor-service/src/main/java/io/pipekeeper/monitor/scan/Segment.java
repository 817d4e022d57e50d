package io.pipekeeper.monitor.scan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that have the same values in some columns: the values, as text. */
public record Segment(List<@Nullable String> values) {

    public Segment {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The segment of values from the database. */
    public static Segment of(List<@Nullable Object> values) {
        List<@Nullable String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value == null ? null : value.toString()));
        return new Segment(texts);
    }
}
