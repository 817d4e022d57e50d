package io.pipekeeper.monitor.dataset;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** That the columns of a dataset changed. */
@Description("That the columns of a dataset changed.")
public record SchemaChange(
        @NonNull @Description("When the new columns were seen first.")
        Instant at,

        @NonNull List<@NonNull Field> added,
        @NonNull List<@NonNull Field> removed,

        @NonNull @Description("Columns that have another type.")
        List<@NonNull Retyped> retyped,

        @NonNull List<@NonNull Field> before,
        @NonNull List<@NonNull Field> after) {

    /** A column that has another type. */
    @Description("A column that has another type.")
    public record Retyped(
            @NonNull String name,
            @NonNull String before,
            @NonNull String after) {}

    static SchemaChange between(List<Field> before, List<Field> after, Instant at) {
        var old = types(before);
        var now = types(after);
        return new SchemaChange(
                at,
                after.stream().filter(field -> !old.containsKey(field.name())).toList(),
                before.stream().filter(field -> !now.containsKey(field.name())).toList(),
                after.stream()
                        .filter(field -> old.containsKey(field.name()))
                        .filter(field -> !Objects.equals(old.get(field.name()), field.type()))
                        .map(field ->
                                new Retyped(field.name(), Objects.requireNonNull(old.get(field.name())), field.type()))
                        .toList(),
                before,
                after);
    }

    private static Map<String, String> types(List<Field> fields) {
        Map<String, String> types = new LinkedHashMap<>();
        fields.forEach(field -> types.put(field.name(), field.type()));
        return types;
    }
}
