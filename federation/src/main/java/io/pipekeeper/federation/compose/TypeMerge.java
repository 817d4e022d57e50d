package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.Kind;
import io.pipekeeper.federation.schema.Subgraph;
import io.pipekeeper.federation.schema.TypeRef;
import java.util.Collection;
import java.util.Optional;

/** Finds the type that a field or argument has when several subgraphs write it differently. */
final class TypeMerge {

    private final Collection<Subgraph> subgraphs;

    TypeMerge(Collection<Subgraph> subgraphs) {
        this.subgraphs = subgraphs;
    }

    /** The type that covers both outputs: null where either may be null, the abstract one where one is a case of it. */
    Optional<TypeRef> output(TypeRef first, TypeRef second) {
        if (first.isNonNull() && second.isNonNull()) {
            return output(first.nullable(), second.nullable()).map(TypeRef.NonNull::new);
        }
        return covering(first.nullable(), second.nullable());
    }

    private Optional<TypeRef> covering(TypeRef first, TypeRef second) {
        if (first instanceof TypeRef.ListOf(var one) && second instanceof TypeRef.ListOf(var other)) {
            return output(one, other).map(TypeRef.ListOf::new);
        }
        if (first instanceof TypeRef.Named(var one) && second instanceof TypeRef.Named(var other)) {
            if (one.equals(other) || isCase(other, one)) {
                return Optional.of(first);
            }
            return isCase(one, other) ? Optional.of(second) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The type that satisfies both inputs: required where either requires it. */
    Optional<TypeRef> input(TypeRef first, TypeRef second) {
        if (first.isNonNull() || second.isNonNull()) {
            return input(first.nullable(), second.nullable()).map(TypeRef.NonNull::new);
        }
        if (first instanceof TypeRef.ListOf(var one) && second instanceof TypeRef.ListOf(var other)) {
            return input(one, other).map(TypeRef.ListOf::new);
        }
        return first.equals(second) ? Optional.of(first) : Optional.empty();
    }

    private boolean isCase(String type, String general) {
        return subgraphs.stream().anyMatch(subgraph -> {
            var concrete = subgraph.types().find(type);
            var covering = subgraph.types().find(general);
            var implementsIt = concrete != null && concrete.interfaces().contains(general);
            var isMember = covering != null
                    && covering.kind() == Kind.UNION
                    && covering.members().contains(type);
            return implementsIt || isMember;
        });
    }
}
