package io.pipekeeper.federation.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named type. Which parts are filled depends on its kind; the others are empty.
 *
 * @param fields of objects and interfaces
 * @param inputs of input types
 * @param members of unions
 * @param values of enums
 */
public record TypeDef(
        Kind kind,
        String name,
        Notes notes,
        Set<String> interfaces,
        Map<String, FieldDef> fields,
        Map<String, ArgumentDef> inputs,
        Set<String> members,
        Map<String, EnumValueDef> values,
        List<KeyDef> keys,
        @Nullable String specifiedBy) {

    public boolean isAbstract() {
        return kind == Kind.INTERFACE || kind == Kind.UNION;
    }

    public boolean isComposite() {
        return isAbstract() || kind == Kind.OBJECT;
    }

    public @Nullable FieldDef field(String field) {
        return fields.get(field);
    }

    /** The same type with other fields. */
    public TypeDef withFields(Map<String, FieldDef> others) {
        return new TypeDef(kind, name, notes, interfaces, others, inputs, members, values, keys, specifiedBy);
    }
}
