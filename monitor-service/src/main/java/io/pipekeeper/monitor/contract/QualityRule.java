package io.pipekeeper.monitor.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.pipekeeper.monitor.check.Bounds;
import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Measure;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.check.Unit;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.ScanSql;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.SqlGate;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a quality rule of the standard means here: the kind of check, its measure and its bounds. */
record QualityRule(CheckKind kind, Measure measure, Unit unit, Bounds bounds, Severity severity) {

    private static final String ENGINE = "pipekeeper";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Period ANY_PERIOD = Period.of("2026-01-01");

    /** The implementation of a rule for our own engine. */
    @RegisterForReflection
    record Implementation(
            @Nullable String check,
            @Nullable String where,
            @Nullable String of,
            @Nullable Integer periods,
            @Nullable String column,
            @Nullable List<String> members) {}

    /** Reads a rule of a table, or of one of its columns. Throws IllegalArgumentException with what is wrong. */
    static QualityRule of(ContractFile.Quality rule, Table table, @Nullable String column) {
        var type = rule.type() == null ? "library" : rule.type();
        return switch (type) {
            case "library" -> library(rule, column);
            case "sql" -> sql(rule, table, column);
            case "custom" -> custom(rule, table, column);
            default ->
                throw new IllegalArgumentException(
                        "type '%s' is not one of library, sql, custom, text".formatted(type));
        };
    }

    private static QualityRule library(ContractFile.Quality rule, @Nullable String column) {
        var percent = "percent".equals(rule.unit());
        return switch (Objects.requireNonNullElse(rule.metric(), "")) {
            case "rowCount" -> judged(rule, CheckKind.ROW_COUNT, new Measure.RowCount(), Unit.ROWS);
            case "nullValues" -> rows(rule, CheckKind.NULL_VALUES, quoted(column) + " is null");
            case "missingValues" -> rows(rule, CheckKind.MISSING_VALUES, missing(rule, quoted(column)));
            case "invalidValues" -> rows(rule, CheckKind.INVALID_VALUES, invalid(rule, quoted(column)));
            case "duplicateValues" ->
                judged(
                        rule,
                        CheckKind.DUPLICATE_VALUES,
                        new Measure.Duplicates(keys(rule, column), percent),
                        percent ? Unit.PERCENT : Unit.ROWS);
            default ->
                throw new IllegalArgumentException(
                        "metric '%s' is not one of rowCount, nullValues, missingValues, invalidValues, duplicateValues"
                                .formatted(rule.metric()));
        };
    }

    private static QualityRule sql(ContractFile.Quality rule, Table table, @Nullable String column) {
        var query = required(rule.query(), "a rule of type sql needs a query");
        var name = column == null ? "" : column;
        SqlGate.query(ScanSql.written(query, table, name, ANY_PERIOD));
        var unit = "percent".equals(rule.unit()) ? Unit.PERCENT : Unit.NONE;
        return judged(rule, CheckKind.SQL, new Measure.Query(query.strip().replaceFirst(";$", ""), name), unit);
    }

    private static QualityRule custom(ContractFile.Quality rule, Table table, @Nullable String column) {
        var engine = required(rule.engine(), "a rule of type custom needs an engine");
        if (!engine.equals(ENGINE)) {
            return new QualityRule(
                    CheckKind.FOREIGN,
                    new Measure.Foreign(engine),
                    Unit.NONE,
                    new Bounds.Exactly(BigDecimal.ZERO),
                    severity(rule));
        }
        var implementation = implementation(rule.implementation());
        return switch (Objects.requireNonNullElse(implementation.check(), "")) {
            case "condition" ->
                rows(
                        rule,
                        CheckKind.CONDITION,
                        SqlGate.condition(required(implementation.where(), "the check condition needs `where`")));
            case "completeness" -> completeness(rule, implementation, column);
            case "change" -> change(rule, implementation, table);
            default ->
                throw new IllegalArgumentException(
                        "check '%s' is not one of condition, completeness, change".formatted(implementation.check()));
        };
    }

    private static QualityRule completeness(
            ContractFile.Quality rule, Implementation implementation, @Nullable String column) {
        var members = implementation.members();
        if (members == null || members.isEmpty()) {
            throw new IllegalArgumentException("the check completeness needs `members`");
        }
        var of = required(
                implementation.column() == null ? column : implementation.column(),
                "the check completeness stands at a property, or names its `column`");
        return judged(rule, CheckKind.COMPLETENESS, new Measure.Members(of, members), Unit.MISSING);
    }

    private static QualityRule change(ContractFile.Quality rule, Implementation implementation, Table table) {
        if (table.periodColumn() == null) {
            throw new IllegalArgumentException("the check change needs a property of the table that is `partitioned`");
        }
        var of = required(implementation.of(), "the check change needs `of`: rowCount, or an aggregate");
        var metric = of.equals("rowCount") ? Metric.ROWS : new Metric(SqlGate.expression(of));
        var periods = implementation.periods() == null ? 1 : implementation.periods();
        return judged(rule, CheckKind.CHANGE, new Measure.Change(metric, periods), Unit.PERCENT);
    }

    private static QualityRule rows(ContractFile.Quality rule, CheckKind kind, String condition) {
        var percent = "percent".equals(rule.unit());
        return judged(rule, kind, new Measure.Condition(condition, percent), percent ? Unit.PERCENT : Unit.ROWS);
    }

    private static QualityRule judged(ContractFile.Quality rule, CheckKind kind, Measure measure, Unit unit) {
        return new QualityRule(kind, measure, unit, Operators.bounds(rule), severity(rule));
    }

    private static String missing(ContractFile.Quality rule, String column) {
        var arguments = rule.arguments();
        var values = arguments == null ? null : arguments.missingValues();
        return values == null || values.isEmpty()
                ? column + " is null"
                : "%s is null or %s::text in (%s)".formatted(column, column, literals(values));
    }

    private static String invalid(ContractFile.Quality rule, String column) {
        var arguments = rule.arguments();
        var valid = arguments == null ? null : arguments.validValues();
        if (valid != null && !valid.isEmpty()) {
            return "%s::text not in (%s)".formatted(column, literals(valid));
        }
        var pattern = arguments == null ? null : arguments.pattern();
        if (pattern != null) {
            return "%s::text !~ %s".formatted(column, Table.literal(pattern));
        }
        throw new IllegalArgumentException("invalidValues needs `validValues` or `pattern` among its arguments");
    }

    private static List<String> keys(ContractFile.Quality rule, @Nullable String column) {
        var arguments = rule.arguments();
        var named = arguments == null ? null : arguments.properties();
        return named == null || named.isEmpty()
                ? List.of(required(column, "duplicateValues of a table needs `properties` among its arguments"))
                : named;
    }

    private static Implementation implementation(@Nullable JsonNode json) {
        if (json == null || !json.isObject()) {
            throw new IllegalArgumentException("the engine pipekeeper needs an implementation with `check`");
        }
        try {
            return JSON.treeToValue(json, Implementation.class);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    "implementation has no '%s'; known are: %s".formatted(e.getPropertyName(), e.getKnownPropertyIds()),
                    e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the implementation is not as it should be: " + e.getOriginalMessage(), e);
        }
    }

    private static Severity severity(ContractFile.Quality rule) {
        var written = Objects.requireNonNullElse(rule.severity(), "error").toUpperCase(Locale.ROOT);
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "severity '%s' is not one of info, warning, error, critical".formatted(rule.severity())));
    }

    private static String quoted(@Nullable String column) {
        return Table.quoted(required(column, "this metric stands at a property, not at the table"));
    }

    private static String literals(List<String> values) {
        return values.stream().map(Table::literal).collect(Collectors.joining(", "));
    }

    private static String required(@Nullable String value, String otherwise) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }
}
