package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.mask.Classified;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A column as a contract declares it.
 *
 * @param key whether it tells rows apart
 */
public record Column(String name, boolean key) {

    private static final String DEFAULT = "defaultClassification";
    private static final String PERSONAL = "pii";

    /** The columns of a table of a contract, in their order. */
    static List<Column> of(ContractFile file, String table) {
        return file.schema().stream()
                .filter(object -> object.tableName().equals(table))
                .flatMap(object -> object.properties().stream())
                .map(Column::of)
                .toList();
    }

    /** Who may see the values of a table, in the words of the contract. */
    static Classified classified(ContractFile file, ContractFile.SchemaObject object) {
        var otherwise = file.custom(DEFAULT).orElse("");
        SortedMap<String, String> words = new TreeMap<>();
        object.properties().forEach(property -> words.put(property.columnName(), classification(property, otherwise)));
        return new Classified(words, otherwise);
    }

    private static Column of(ContractFile.Property property) {
        var key = Boolean.TRUE.equals(property.primaryKey()) || Boolean.TRUE.equals(property.unique());
        return new Column(property.columnName(), key);
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
