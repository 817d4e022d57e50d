package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.json.JsonCursor;
import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.plan.Plan;
import io.pipekeeper.federation.plan.Projection;
import io.pipekeeper.federation.plan.Projection.Line;
import io.pipekeeper.federation.plan.Projection.Wrapping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answer, field by field in the order of the query. Whatever was written of an object is taken back when a
 * null turns up in it that may not be there; so a null ends at the first place that admits it.
 */
final class AnswerWriter {

    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ERRORS = ",\"errors\":".getBytes(StandardCharsets.US_ASCII);
    private static final Wrapping NULLABLE = new Wrapping(false, null);

    private final JsonBuffer out;
    private final ErrorLog errors;
    private final Introspection introspection;
    private final List<Object> path = new ArrayList<>();

    AnswerWriter(int expectedLength, ErrorLog errors, Introspection introspection) {
        this.out = new JsonBuffer(expectedLength);
        this.errors = errors;
        this.introspection = introspection;
    }

    byte[] write(Plan plan, Node root) {
        out.write(DATA);
        nested(root, NULLABLE, plan.projection());
        if (!errors.isEmpty()) {
            out.write(ERRORS);
            errors.write(out);
        }
        return out.write('}').toBytes();
    }

    /** Writes a value or null; answers false, and writes nothing, if it is null where that may not be. */
    private boolean nested(@Nullable Object value, Wrapping wrapping, Projection below) {
        int start = out.length();
        if (Node.isPresent(value) && present(value, wrapping, below)) {
            return true;
        }
        out.truncate(start);
        return writeNull(wrapping);
    }

    private boolean present(@Nullable Object value, Wrapping wrapping, Projection below) {
        var element = wrapping.element();
        if (element == null) {
            return value instanceof Node node && object(node, below);
        }
        if (!(value instanceof Object[] list)) {
            return false;
        }
        out.write('[');
        for (int index = 0; index < list.length; index++) {
            if (index > 0) {
                out.write(',');
            }
            path.add(index);
            var isWritten = nested(list[index], element, below);
            path.removeLast();
            if (!isWritten) {
                return false;
            }
        }
        out.write(']');
        return true;
    }

    private boolean object(Node node, Projection projection) {
        var variant = variant(node, projection);
        if (variant == null) {
            return false;
        }
        out.write('{');
        var isFirst = true;
        for (var line : variant.lines()) {
            if (!isFirst) {
                out.write(',');
            }
            isFirst = false;
            out.write(line.key().json());
            path.add(line.key().name());
            var isWritten = line(line, node, variant);
            path.removeLast();
            if (!isWritten) {
                return false;
            }
        }
        out.write('}');
        return true;
    }

    private static Projection.@Nullable Variant variant(Node node, Projection projection) {
        var variants = projection.variants();
        if (!projection.isAbstract()) {
            return variants.isEmpty() ? null : variants.getFirst();
        }
        for (var variant : variants) {
            if (node.isA(variant.typeName())) {
                return variant;
            }
        }
        return null;
    }

    private boolean line(Line line, Node node, Projection.Variant variant) {
        var isWritten = switch (line) {
            case Line.Scalar scalar -> scalar(node.get(scalar.slot()), scalar.wrapping());
            case Line.Nested nested -> nested(node.get(nested.slot()), nested.wrapping(), nested.below());
            case Line.Choice choice -> choice(node.get(choice.slot()), choice.wrapping(), choice.values());
            case Line.TypeName _ -> {
                out.write(variant.typeName());
                yield true;
            }
            case Line.Introspection question -> {
                introspection.write(question.asked(), out);
                yield true;
            }
        };
        if (!isWritten) {
            explain(line.key());
        }
        return isWritten;
    }

    private boolean scalar(@Nullable Object value, Wrapping wrapping) {
        if (value instanceof JsonSlice slice && !slice.isNull()) {
            out.write(slice);
            return true;
        }
        return writeNull(wrapping);
    }

    private boolean choice(@Nullable Object value, Wrapping wrapping, Set<JsonSlice> values) {
        int start = out.length();
        if (value instanceof JsonSlice slice && !slice.isNull() && chosen(slice, wrapping, values)) {
            return true;
        }
        out.truncate(start);
        return writeNull(wrapping);
    }

    private boolean chosen(JsonSlice value, Wrapping wrapping, Set<JsonSlice> values) {
        var element = wrapping.element();
        if (element == null) {
            if (!values.contains(value)) {
                errors.add("Value " + value + " is not part of the schema", path, Map.of("code", "INTERNAL"));
                return false;
            }
            out.write(value);
            return true;
        }
        var cursor = new JsonCursor(value);
        if (!cursor.take('[')) {
            return false;
        }
        out.write('[');
        for (boolean first = true; cursor.nextElement(first); first = false) {
            if (!first) {
                out.write(',');
            }
            if (!choice(cursor.value(), element, values)) {
                return false;
            }
        }
        out.write(']');
        return true;
    }

    private boolean writeNull(Wrapping wrapping) {
        if (wrapping.isNonNull()) {
            return false;
        }
        out.writeNull();
        return true;
    }

    /** A null that moves up is never silent, even if no subgraph said why. */
    private void explain(Projection.Key key) {
        if (!errors.explains(path)) {
            errors.add(
                    "Cannot return null for non-nullable field " + key.owner() + "." + key.field(),
                    path,
                    Map.of("code", "INTERNAL"));
        }
    }
}
