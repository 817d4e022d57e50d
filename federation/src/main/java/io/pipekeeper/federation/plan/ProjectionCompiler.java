package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.schema.EnumValueDef;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.Kind;
import io.pipekeeper.federation.schema.TypeDef;
import io.pipekeeper.federation.schema.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Turns what the client asked into the program that writes the answer. */
final class ProjectionCompiler {

    private final Graph graph;
    private final IdentityHashMap<Selections, Map<Position, Projection>> compiled = new IdentityHashMap<>();

    ProjectionCompiler(Graph graph) {
        this.graph = graph;
    }

    Projection compile(Selections wanted, Position position) {
        var atPositions = compiled.computeIfAbsent(wanted, _ -> new HashMap<>());
        var known = atPositions.get(position);
        if (known != null) {
            return known;
        }
        var variants = new ArrayList<Projection.Variant>();
        for (var type : graph.accessible(position.type())) {
            var fields = wanted.branches().stream()
                    .filter(branch -> branch.types().contains(type))
                    .flatMap(branch -> branch.fields().stream())
                    .toList();
            variants.add(new Projection.Variant(
                    type,
                    JsonSlice.of('"' + type + '"'),
                    fields.stream().map(field -> line(type, field, position)).toList()));
        }
        var projection = new Projection(variants, position.isAbstract());
        atPositions.put(position, projection);
        return projection;
    }

    private Projection.Line line(String type, Wanted field, Position position) {
        var key = key(type, field);
        if (field.name().equals("__typename")) {
            return new Projection.Line.TypeName(key);
        }
        if (field.isOwn()) {
            return new Projection.Line.Introspection(key, Asked.of(field));
        }
        FieldDef def = graph.types().field(type, field.name());
        if (def == null) {
            throw new IllegalArgumentException("Unknown field " + type + "." + field.name());
        }
        var slot = position.slot(type, field);
        var wrapping = wrapping(def.type());
        var below = slot.below();
        if (below != null && field.below() != null) {
            return new Projection.Line.Nested(key, slot.index(), wrapping, compile(field.below(), below));
        }
        TypeDef target = graph.types().find(def.type().name());
        if (target != null && target.kind() == Kind.ENUM) {
            return new Projection.Line.Choice(key, slot.index(), wrapping, values(target));
        }
        return new Projection.Line.Scalar(key, slot.index(), wrapping);
    }

    private static Projection.Key key(String type, Wanted field) {
        var name = field.key() == null ? field.name() : field.key();
        var json = new JsonBuffer(name.length() + 3).string(name).write(':').toBytes();
        return new Projection.Key(name, json, type, field.name());
    }

    private static Set<JsonSlice> values(TypeDef enumType) {
        var values = new HashSet<JsonSlice>();
        for (EnumValueDef value : enumType.values().values()) {
            if (!value.notes().inaccessible()) {
                values.add(JsonSlice.of('"' + value.name() + '"'));
            }
        }
        return values;
    }

    private static Projection.Wrapping wrapping(TypeRef type) {
        var element = type.nullable() instanceof TypeRef.ListOf(var inner) ? wrapping(inner) : null;
        return new Projection.Wrapping(type.isNonNull(), element);
    }
}
