package io.pipekeeper.federation.schema;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** A type as it is written at a field, an argument or a variable. */
public sealed interface TypeRef {

    /** A type by its name. */
    record Named(String name) implements TypeRef {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A list of something. */
    record ListOf(TypeRef element) implements TypeRef {
        @Override
        public String toString() {
            return "[" + element + "]";
        }
    }

    /** Something that is never null. */
    record NonNull(TypeRef type) implements TypeRef {
        @Override
        public String toString() {
            return type + "!";
        }
    }

    /** The name inside all wrappers. */
    default String name() {
        return switch (this) {
            case Named named -> named.name;
            case ListOf list -> list.element.name();
            case NonNull nonNull -> nonNull.type.name();
        };
    }

    default boolean isNonNull() {
        return this instanceof NonNull;
    }

    /** This type without an outer non-null. */
    default TypeRef nullable() {
        return this instanceof NonNull(var type) ? type : this;
    }

    static TypeRef of(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> new NonNull(of(nonNull.getType()));
            case ListType list -> new ListOf(of(list.getType()));
            case TypeName named -> new Named(named.getName());
            default -> throw new IllegalArgumentException("Not a type: " + type);
        };
    }
}
