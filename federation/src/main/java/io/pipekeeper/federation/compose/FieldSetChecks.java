package io.pipekeeper.federation.compose;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.pipekeeper.federation.schema.FieldDef;
import io.pipekeeper.federation.schema.FieldSet;
import io.pipekeeper.federation.schema.Kind;
import io.pipekeeper.federation.schema.Subgraph;
import io.pipekeeper.federation.schema.TypeDef;
import io.pipekeeper.federation.schema.TypeRef;
import java.util.HashSet;
import java.util.Set;

/** Whether the selections in {@code @key}, {@code @requires} and {@code @provides} of one subgraph make sense there. */
final class FieldSetChecks {

    private static final String TYPENAME = "__typename";

    private final Subgraph subgraph;
    private final Conflicts conflicts;
    private final Set<String> used = new HashSet<>();

    FieldSetChecks(Subgraph subgraph, Conflicts conflicts) {
        this.subgraph = subgraph;
        this.conflicts = conflicts;
    }

    void check() {
        for (var type : subgraph.types().all()) {
            for (var key : type.keys()) {
                new Walk("KEY", type.name(), "@key", key.fields())
                        .walk(type, key.fields().selections());
            }
            type.fields().values().forEach(field -> check(type, field));
        }
        subgraph.types().all().forEach(this::checkUse);
    }

    private void check(TypeDef type, FieldDef field) {
        var coordinate = type.name() + "." + field.name();
        var requires = field.requires();
        if (requires != null) {
            new Walk("REQUIRES", coordinate, "@requires", requires).walkExternal(type, requires.selections());
        }
        var provides = field.provides();
        if (provides == null) {
            return;
        }
        var target = subgraph.types().find(field.type().name());
        if (target == null || !target.isComposite()) {
            conflicts.add(
                    "PROVIDES_ON_NON_OBJECT_FIELD",
                    "Invalid @provides directive on field \"" + coordinate + "\": field has type \"" + field.type()
                            + "\" which is not a composite type",
                    subgraph.name());
            return;
        }
        new Walk("PROVIDES", coordinate, "@provides", provides).walkExternal(target, provides.selections());
    }

    /** Federation 1, where every field is shareable, asked for more externals than it needed; those are let pass. */
    private void checkUse(TypeDef type) {
        for (var field : type.fields().values()) {
            var coordinate = type.name() + "." + field.name();
            var isUseless = !used.contains(coordinate) && !isOfInterface(type, field.name());
            if (field.resolution().external() && !field.resolution().shareable() && isUseless) {
                conflicts.add(
                        "EXTERNAL_UNUSED",
                        "Field \"" + coordinate + "\" is marked @external but is not used in any federation directive"
                                + " (@key, @provides, @requires) or to satisfy an interface; the field declaration"
                                + " has no use and should be removed (or the field should not be @external)",
                        subgraph.name());
            }
        }
    }

    private boolean isOfInterface(TypeDef type, String field) {
        return type.interfaces().stream().anyMatch(name -> subgraph.types().field(name, field) != null);
    }

    /** One selection on its way down. */
    private final class Walk {

        private final String codes;
        private final String on;
        private final String directive;
        private final FieldSet fields;
        private boolean foundExternal;

        Walk(String codes, String on, String directive, FieldSet fields) {
            this.codes = codes;
            this.on = on;
            this.directive = directive;
            this.fields = fields;
        }

        /** What is required or provided must be somebody else's, or the directive means nothing. */
        void walkExternal(TypeDef type, SelectionSet selections) {
            walk(type, selections);
            if (!foundExternal && subgraph.types().find(type.name()) != null && isKnown(type, selections)) {
                refuse(
                        codes + "_FIELDS_MISSING_EXTERNAL",
                        "no field of it is marked @external, so the directive has no effect");
            }
        }

        private boolean isKnown(TypeDef type, SelectionSet selections) {
            return selections.getSelectionsOfType(Field.class).stream()
                    .allMatch(field -> type.field(field.getName()) != null);
        }

        void walk(TypeDef type, SelectionSet selections) {
            for (Selection<?> selection : selections.getSelections()) {
                if (selection instanceof Field field && !field.getName().equals(TYPENAME)) {
                    walk(type, field);
                }
                if (selection instanceof InlineFragment fragment) {
                    var condition = fragment.getTypeCondition();
                    var target = condition == null ? type : subgraph.types().find(condition.getName());
                    if (target == null) {
                        refuse(codes + "_INVALID_FIELDS", "unknown type \"" + condition.getName() + "\"");
                        continue;
                    }
                    walk(target, fragment.getSelectionSet());
                }
            }
        }

        private void walk(TypeDef type, Field field) {
            var def = type.field(field.getName());
            if (def == null) {
                refuse(
                        codes + "_INVALID_FIELDS",
                        "Cannot query field \"" + field.getName() + "\" on type \"" + type.name() + "\"");
                return;
            }
            use(type, def);
            foundExternal |= def.resolution().external();
            if (codes.equals("KEY")) {
                checkKey(type, def, field);
            }
            var target = subgraph.types().find(def.type().name());
            var isComposite = target != null && target.isComposite();
            if (isComposite != (field.getSelectionSet() != null)) {
                refuse(
                        codes + "_INVALID_FIELDS",
                        "field \"" + type.name() + "." + def.name()
                                + (isComposite ? "\" must have a selection of subfields" : "\" has no subfields"));
                return;
            }
            if (target != null && isComposite) {
                walk(target, field.getSelectionSet());
            }
        }

        private void checkKey(TypeDef type, FieldDef def, Field field) {
            var coordinate = "\"" + type.name() + "." + def.name() + "\"";
            var target = subgraph.types().find(def.type().name());
            var isList = def.type().nullable() instanceof TypeRef.ListOf;
            if (isList || (target != null && target.kind() == Kind.UNION)) {
                refuse(
                        "KEY_FIELDS_SELECT_INVALID_TYPE",
                        "field " + coordinate + " is a list or union type which is not allowed in @key");
            }
            if (!field.getArguments().isEmpty() || !def.arguments().isEmpty()) {
                refuse("KEY_FIELDS_HAS_ARGS", "field " + coordinate + " cannot be included because it has arguments");
            }
        }

        private void use(TypeDef type, FieldDef field) {
            used.add(type.name() + "." + field.name());
            for (var owner : subgraph.types().possible(type.name())) {
                used.add(owner + "." + field.name());
            }
        }

        private void refuse(String code, String why) {
            conflicts.add(
                    code, "On " + on + ", for " + directive + "(fields: \"" + fields + "\"): " + why, subgraph.name());
        }
    }
}
