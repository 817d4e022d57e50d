package io.pipekeeper.monitor.mask;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a contract classifies the columns of a table, in its own words.
 *
 * @param declared the words by column, empty for a column of which it does not say
 * @param otherwise the word for what it does not declare, empty when it does not say
 */
public record Classified(SortedMap<String, String> declared, String otherwise) {

    /** Nobody has said anything. */
    public static final Classified NOTHING = new Classified(new TreeMap<>(), "");

    public Classified {
        SortedMap<String, String> plain = new TreeMap<>();
        declared.forEach((column, word) -> plain.put(column, plain(word)));
        declared = Collections.unmodifiableSortedMap(plain);
        otherwise = plain(otherwise);
    }

    /** The word for a column that is declared by exactly this name. */
    Optional<String> exactly(String column) {
        return Optional.ofNullable(declared.get(column));
    }

    /** The word for a column. Not every warehouse tells capitals from small letters. */
    String of(String column) {
        return exactly(column)
                .or(() -> declared.entrySet().stream()
                        .filter(one -> one.getKey().equalsIgnoreCase(column))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(otherwise);
    }

    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
