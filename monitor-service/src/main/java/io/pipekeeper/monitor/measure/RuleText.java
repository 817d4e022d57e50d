package io.pipekeeper.monitor.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says of one check of our own engine: where it stands, and its `implementation`, read key by key.
 *
 * <p>Whatever is not as it should be is told by an IllegalArgumentException; a key that nobody has read is refused.
 */
public final class RuleText {

    private static final String CHECK = "check";

    private final Place place;
    private final JsonNode implementation;
    private final Set<String> known = new TreeSet<>(Set.of(CHECK));
    private final List<RuleText> sections = new ArrayList<>();

    public RuleText(Place place, @Nullable JsonNode implementation) {
        if (implementation == null || !implementation.isObject()) {
            throw new IllegalArgumentException("the engine pipekeeper needs an implementation with `check`");
        }
        this.place = place;
        this.implementation = implementation;
    }

    /**
     * Where a rule stands.
     *
     * @param column the property that it stands at; null when it stands at the table
     * @param percent whether its number is a share
     * @param filter which rows it is about; null when it is all
     * @param declared the columns of the table, as the contract has them
     */
    public record Place(
            Table table,
            @Nullable String column,
            boolean percent,
            @Nullable Condition filter,
            List<Declared> declared) {

        public Place {
            declared = List.copyOf(declared);
        }
    }

    /** A column as the contract has it; the type is that of the database, and null when the contract leaves it open. */
    public record Declared(String name, @Nullable String type) {}

    /** The name of the check. */
    public String check() {
        return implementation.path(CHECK).asText("");
    }

    Table table() {
        return place.table();
    }

    boolean percent() {
        return place.percent();
    }

    @Nullable
    Condition filter() {
        return place.filter();
    }

    List<Declared> declared() {
        return place.declared();
    }

    /** The column that it is about: the one that it names, or the property that it stands at. */
    String column() {
        var named = text("column");
        var column = named == null ? place.column() : named;
        if (column == null) {
            throw new IllegalArgumentException(
                    "the check %s stands at a property, or names its `column`".formatted(check()));
        }
        return column;
    }

    boolean has(String key) {
        return !value(key).isMissingNode();
    }

    @Nullable
    String text(String key) {
        var value = value(key);
        if (value.isMissingNode()) {
            return null;
        }
        return text(value, "`%s` is a text".formatted(key));
    }

    String required(String key) {
        var text = text(key);
        if (text == null) {
            throw new IllegalArgumentException(missing(key));
        }
        return text;
    }

    int number(String key, int otherwise) {
        var value = value(key);
        require(value.isMissingNode() || value.isInt(), "`%s` is a whole number".formatted(key));
        return value.asInt(otherwise);
    }

    /** One of some words; the first of them when nothing is said. */
    String choice(String key, List<String> words) {
        var text = text(key);
        require(
                text == null || words.contains(text),
                "`%s: %s` is not one of %s".formatted(key, text, String.join(", ", words)));
        return text == null ? words.getFirst() : text;
    }

    boolean flag(String key) {
        var value = value(key);
        require(value.isMissingNode() || value.isBoolean(), "`%s` is true or false".formatted(key));
        return value.asBoolean();
    }

    /** What stands below a key; null when nothing does. */
    @Nullable
    RuleText section(String key) {
        var value = value(key);
        if (value.isMissingNode()) {
            return null;
        }
        require(value.isObject(), "`%s` has keys of its own".formatted(key));
        var section = new RuleText(place, value);
        sections.add(section);
        return section;
    }

    List<String> texts(String key) {
        var value = value(key);
        require(value.isMissingNode() || value.isArray(), "`%s` is a list".formatted(key));
        return StreamSupport.stream(value.spliterator(), false)
                .map(entry -> text(entry, "`%s` is a list of texts".formatted(key)))
                .toList();
    }

    List<String> requiredTexts(String key) {
        var texts = texts(key);
        require(!texts.isEmpty(), missing(key));
        return texts;
    }

    /** Refuses what nobody has read. */
    public void requireAllRead() {
        implementation
                .fieldNames()
                .forEachRemaining(key -> require(
                        known.contains(key), "implementation has no '%s'; known are: %s".formatted(key, known)));
        sections.forEach(RuleText::requireAllRead);
    }

    private String missing(String key) {
        List<String> present = new ArrayList<>();
        implementation.fieldNames().forEachRemaining(present::add);
        return "the check %s needs `%s`; it has %s".formatted(check(), key, present);
    }

    private static String text(JsonNode value, String otherwise) {
        require(value.isValueNode() && !value.isNull() && !value.asText().isBlank(), otherwise);
        return value.asText();
    }

    private JsonNode value(String key) {
        known.add(key);
        return implementation.path(key);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
