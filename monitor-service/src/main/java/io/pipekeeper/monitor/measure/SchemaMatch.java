package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Answers;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns that are not as the contract has them: missing, of another type, or there though nobody declared them. */
public record SchemaMatch(List<RuleText.Declared> declared, boolean allowsOthers) implements Measure {

    private static final Map<String, String> SAME_TYPES = Map.ofEntries(
            Map.entry("timestamptz", "timestamp with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("time", "time without time zone"),
            Map.entry("int", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("decimal", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"));

    public SchemaMatch {
        declared = List.copyOf(declared);
    }

    /** Reads the check `schema`: the properties of the table, and with `allowOthers` more than those. */
    public static SchemaMatch read(RuleText text) {
        if (text.declared().isEmpty()) {
            throw new IllegalArgumentException("the check schema needs properties of the table to compare with");
        }
        return new SchemaMatch(text.declared(), text.flag("allowOthers"));
    }

    @Override
    public List<Ask> asks() {
        return List.of(new Ask.Columns());
    }

    @Override
    public Observation observe(Answers answers, Occasion occasion) {
        return switch (answers.of(new Ask.Columns())) {
            case Answers.Result.Failed(var why) -> Observation.of(why, Unit.NONE);
            case Answers.Result.Rows(var rows) -> compared(actual(rows));
        };
    }

    @Override
    public boolean isOfPeriod() {
        return false;
    }

    @Override
    public Offenders offenders() {
        return new Offenders.None("it is about the columns; the verdict names them");
    }

    @Override
    public Unit unit() {
        return Unit.NONE;
    }

    @Override
    public String formula() {
        return "columns that are missing, of another type%s".formatted(allowsOthers ? "" : ", or not in the contract");
    }

    @Override
    public String expectation(Bounds bounds) {
        return "the %d columns of the contract; differences: %s".formatted(declared.size(), bounds.inWords(unit()));
    }

    private Observation compared(Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        for (var column : declared) {
            var type = actual.remove(column.name());
            if (type == null) {
                differences.add(column.name() + " is missing");
            } else if (column.type() != null && !plain(column.type()).equals(plain(type))) {
                differences.add("%s is %s, not %s".formatted(column.name(), type, column.type()));
            }
        }
        if (!allowsOthers) {
            actual.forEach((name, type) -> differences.add("%s (%s) is not in the contract".formatted(name, type)));
        }
        var text = differences.isEmpty() ? "as in the contract" : String.join("; ", differences);
        return new Observation.Amount(BigDecimal.valueOf(differences.size()), text);
    }

    private static Map<String, String> actual(List<List<@Nullable Object>> rows) {
        Map<String, String> columns = new LinkedHashMap<>();
        rows.forEach(row -> columns.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
        return columns;
    }

    /** A type has many spellings; two that mean the same are equal here. */
    private static String plain(String type) {
        var tight = type.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s*([(,)])\\s*", "$1")
                .replaceAll("\\s+", " ");
        var open = tight.indexOf('(');
        var name = open < 0 ? tight : tight.substring(0, open);
        return SAME_TYPES.getOrDefault(name, name) + (open < 0 ? "" : tight.substring(open));
    }
}
