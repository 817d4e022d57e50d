package io.pipekeeper.federation.plan;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import io.pipekeeper.federation.schema.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a selection as it is written into {@link Selections}: fragments resolved per concrete type, equal response keys
 * merged, skipped fields gone. Concrete types for which the same was written stay together in one branch.
 */
final class Flattener {

    private final Types types;
    private final Function<String, Set<String>> possible;
    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> trueVariables;
    private final boolean internal;
    private int fields;

    /**
     * @param possible the concrete types that count
     * @param trueVariables variables that are true, for {@code @skip} and {@code @include}
     * @param internal whether the engine wants the fields, not the client
     */
    Flattener(
            Types types,
            Function<String, Set<String>> possible,
            Map<String, FragmentDefinition> fragments,
            Set<String> trueVariables,
            boolean internal) {
        this.types = types;
        this.possible = possible;
        this.fragments = fragments;
        this.trueVariables = trueVariables;
        this.internal = internal;
    }

    Selections flatten(String type, List<SelectionSet> written) {
        var byType = new LinkedHashMap<String, List<Field>>();
        for (var concrete : isOwn(type) ? Set.of(type) : possible.apply(type)) {
            byType.put(concrete, new ArrayList<>());
        }
        written.forEach(selections -> collect(selections, byType.keySet(), byType));
        var grouped = new LinkedHashMap<List<Field>, Set<String>>();
        byType.forEach((concrete, fields) -> {
            if (!fields.isEmpty()) {
                grouped.computeIfAbsent(fields, _ -> new TreeSet<>()).add(concrete);
            }
        });
        var branches = new ArrayList<Selections.Branch>();
        grouped.forEach((fields, concrete) -> addBranches(type, fields, concrete, branches));
        return new Selections(type, branches);
    }

    private void collect(SelectionSet selections, Set<String> concrete, Map<String, List<Field>> byType) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof DirectivesContainer<?> container && isSkipped(container)) {
                continue;
            }
            switch (selection) {
                case Field field ->
                    concrete.forEach(type -> fieldsOf(type, byType).add(field));
                case InlineFragment fragment -> {
                    var condition = fragment.getTypeCondition();
                    var narrowed = condition == null ? concrete : narrow(concrete, condition.getName());
                    collect(fragment.getSelectionSet(), narrowed, byType);
                }
                case FragmentSpread spread -> {
                    var fragment = fragments.get(spread.getName());
                    if (fragment != null) {
                        var narrowed =
                                narrow(concrete, fragment.getTypeCondition().getName());
                        collect(fragment.getSelectionSet(), narrowed, byType);
                    }
                }
                default -> throw new IllegalArgumentException("Unknown selection " + selection);
            }
        }
    }

    private static List<Field> fieldsOf(String type, Map<String, List<Field>> byType) {
        return byType.getOrDefault(type, new ArrayList<>());
    }

    private Set<String> narrow(Set<String> concrete, String condition) {
        if (isOwn(condition)) {
            return concrete;
        }
        var narrowed = new TreeSet<>(concrete);
        narrowed.retainAll(types.possible(condition));
        return narrowed;
    }

    private boolean isSkipped(DirectivesContainer<?> container) {
        return container.getDirectives("skip").stream().anyMatch(this::condition)
                || container.getDirectives("include").stream().anyMatch(directive -> !condition(directive));
    }

    private boolean condition(Directive directive) {
        Value<?> value = directive.getArgument("if").getValue();
        return switch (value) {
            case BooleanValue literal -> literal.isValue();
            case VariableReference variable -> trueVariables.contains(variable.getName());
            default -> false;
        };
    }

    /** Types stay together only where the place itself has every field; then one type of the value serves all. */
    private void addBranches(String type, List<Field> fields, Set<String> concrete, List<Selections.Branch> branches) {
        var together = fields.stream()
                .allMatch(field -> isOwn(type) || isOwn(field.getName()) || types.field(type, field.getName()) != null);
        if (together) {
            branches.add(new Selections.Branch(concrete, merge(type, fields)));
            return;
        }
        for (var each : concrete) {
            branches.add(new Selections.Branch(Set.of(each), merge(each, fields)));
        }
    }

    /** Whether the name belongs to introspection. */
    private static boolean isOwn(String name) {
        return name.startsWith("__");
    }

    private List<Wanted> merge(String owner, List<Field> fields) {
        var byKey = new LinkedHashMap<String, List<Field>>();
        for (var field : fields) {
            byKey.computeIfAbsent(field.getResultKey(), _ -> new ArrayList<>()).add(field);
        }
        var merged = new ArrayList<Wanted>();
        byKey.forEach((key, same) -> merged.add(wanted(owner, key, same)));
        return merged;
    }

    private Wanted wanted(String owner, String key, List<Field> same) {
        TooLarge.check(++fields);
        var field = same.getFirst();
        var arguments = Arguments.of(field.getArguments());
        var target = target(owner, field.getName());
        var below = same.stream()
                .map(Field::getSelectionSet)
                .filter(Objects::nonNull)
                .toList();
        var selections = target == null || below.isEmpty() ? null : flatten(target, below);
        return new Wanted(internal ? null : key, field.getName(), arguments, selections, same);
    }

    private @Nullable String target(String owner, String field) {
        if (isOwn(owner) || isOwn(field)) {
            return Asked.target(field);
        }
        var def = types.field(owner, field);
        return def == null ? null : def.type().name();
    }
}
