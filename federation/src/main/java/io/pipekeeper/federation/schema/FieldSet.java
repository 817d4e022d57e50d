package io.pipekeeper.federation.schema;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import java.util.Optional;

/**
 * A selection written in a directive, as in {@code @key(fields: "id owner { id }")}. Equal when it selects the same in
 * the same order.
 *
 * @param text without the outer braces
 * @param selections the same, parsed
 */
public record FieldSet(String text, SelectionSet selections) {

    /** Parses the text; empty when it is no selection. */
    public static Optional<FieldSet> parse(String text) {
        try {
            Document document = Parser.parse("{" + text + "}");
            var operation = (OperationDefinition) document.getDefinitions().getFirst();
            return Optional.of(of(operation.getSelectionSet()));
        } catch (InvalidSyntaxException _) {
            return Optional.empty();
        }
    }

    private static FieldSet of(SelectionSet selections) {
        var printed = AstPrinter.printAstCompact(selections).strip();
        return new FieldSet(printed.substring(1, printed.length() - 1).strip(), selections);
    }

    /** The fields selected on a type, fragments on that type included. */
    public List<Field> fieldsOn(String type) {
        return selections.getSelections().stream()
                .flatMap(selection -> switch (selection) {
                    case Field field -> List.of(field).stream();
                    case InlineFragment fragment
                    when fragment.getTypeCondition() == null
                            || fragment.getTypeCondition().getName().equals(type) ->
                        of(fragment.getSelectionSet()).fieldsOn(type).stream();
                    default -> List.<Field>of().stream();
                })
                .toList();
    }

    /** What is selected below a field, if that field is selected on the type. */
    public Optional<FieldSet> below(String type, String field) {
        return fieldsOn(type).stream()
                .filter(selected -> selected.getName().equals(field) && selected.getSelectionSet() != null)
                .map(selected -> of(selected.getSelectionSet()))
                .findFirst();
    }

    /** Whether the field is selected on the type. */
    public boolean selects(String type, String field) {
        return fieldsOn(type).stream().anyMatch(selected -> selected.getName().equals(field));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldSet that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
