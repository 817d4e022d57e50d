package io.pipekeeper.monitor.contract;

import java.util.List;
import java.util.Locale;

/**
 * A column as a contract declares it.
 *
 * @param classification who may see its values, in the words of the contract; empty when it does not say
 * @param key whether it tells rows apart
 */
public record Column(String name, String classification, boolean key) {

    private static final String DEFAULT = "defaultClassification";
    private static final String PERSONAL = "pii";

    /** The columns of a table of a contract, in their order. */
    static List<Column> of(ContractFile file, String table) {
        var otherwise = file.custom(DEFAULT).orElse("");
        return file.schema().stream()
                .filter(object -> object.tableName().equals(table))
                .flatMap(object -> object.properties().stream())
                .map(property -> of(property, otherwise))
                .toList();
    }

    private static Column of(ContractFile.Property property, String otherwise) {
        var key = Boolean.TRUE.equals(property.primaryKey()) || Boolean.TRUE.equals(property.unique());
        return new Column(property.columnName(), classification(property, otherwise), key);
    }

    /** A tag says it, too, which catalogues set by themselves. */
    private static String classification(ContractFile.Property property, String otherwise) {
        if (property.classification() != null) {
            return property.classification();
        }
        var isPersonal = property.tags().stream()
                .anyMatch(tag -> tag.toLowerCase(Locale.ROOT).equals(PERSONAL));
        return isPersonal ? PERSONAL : otherwise;
    }
}
