package io.pipekeeper.federation;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures an operation without writing its fragments out: each is measured once, so a document cannot make this slow. It
 * runs before validation, hence minds fragments that contain themselves.
 */
final class OperationSize {

    /** What a selection comes to once all fragments are written out. */
    private record Size(int depth, long fields, long aliases) {

        static final Size NONE = new Size(0, 0, 0);

        Size and(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.addExact(fields, other.fields),
                    Math.addExact(aliases, other.aliases));
        }

        Size under(Field field) {
            return new Size(depth + 1, fields + 1, aliases + (field.getAlias() == null ? 0 : 1));
        }
    }

    private final Limits limits;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private OperationSize(Document document, Limits limits) {
        this.limits = limits;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** The refusal of an operation that exceeds a limit. */
    static Optional<Refusal> check(Document document, OperationDefinition operation, Limits limits) {
        try {
            return new OperationSize(document, limits).check(operation);
        } catch (ArithmeticException _) {
            return Optional.of(tooLarge("fields", limits.maxTokens()));
        }
    }

    private Optional<Refusal> check(OperationDefinition operation) {
        var size = size(operation.getSelectionSet());
        long rootFields = rootFields(operation.getSelectionSet(), new HashSet<>());
        if (size.depth > limits.maxDepth()) {
            return Optional.of(Refusal.because(
                    "QUERY_TOO_DEEP",
                    "The query is nested " + size.depth + " levels deep; allowed are " + limits.maxDepth()));
        }
        if (size.fields > limits.maxTokens()) {
            return Optional.of(tooLarge(size.fields + " fields", limits.maxTokens()));
        }
        if (size.aliases > limits.maxAliases()) {
            return Optional.of(Refusal.because(
                    "TOO_MANY_ALIASES",
                    "The query uses " + size.aliases + " aliases; allowed are " + limits.maxAliases()));
        }
        if (rootFields > limits.maxRootFields()) {
            return Optional.of(Refusal.because(
                    "TOO_MANY_ROOT_FIELDS",
                    "The query has " + rootFields + " root fields; allowed are " + limits.maxRootFields()));
        }
        return Optional.empty();
    }

    private static Refusal tooLarge(String amount, int allowed) {
        return Refusal.because("QUERY_TOO_LARGE", "The query comes to " + amount + "; allowed are " + allowed);
    }

    private Size size(@Nullable SelectionSet selections) {
        if (selections == null) {
            return Size.NONE;
        }
        return selections.getSelections().stream().map(this::size).reduce(Size.NONE, Size::and);
    }

    private Size size(Selection<?> selection) {
        return switch (selection) {
            case Field field -> size(field.getSelectionSet()).under(field);
            case InlineFragment fragment -> size(fragment.getSelectionSet());
            case FragmentSpread spread -> fragment(spread.getName());
            default -> Size.NONE;
        };
    }

    private Size fragment(String name) {
        var known = sizes.get(name);
        var fragment = fragments.get(name);
        if (known != null || fragment == null || !open.add(name)) {
            return known == null ? Size.NONE : known;
        }
        var size = size(fragment.getSelectionSet());
        open.remove(name);
        sizes.put(name, size);
        return size;
    }

    private long rootFields(SelectionSet selections, Set<String> within) {
        long count = 0;
        for (Selection<?> selection : selections.getSelections()) {
            count += switch (selection) {
                case Field _ -> 1;
                case InlineFragment fragment -> rootFields(fragment.getSelectionSet(), within);
                case FragmentSpread spread -> {
                    var fragment = fragments.get(spread.getName());
                    yield fragment == null || !within.add(spread.getName())
                            ? 0
                            : rootFields(fragment.getSelectionSet(), within);
                }
                default -> 0;
            };
        }
        return count;
    }
}
