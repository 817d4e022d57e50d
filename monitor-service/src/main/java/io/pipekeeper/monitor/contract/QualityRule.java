package io.pipekeeper.monitor.contract;

import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.measure.Bounds;
import io.pipekeeper.monitor.measure.Duplicates;
import io.pipekeeper.monitor.measure.Foreign;
import io.pipekeeper.monitor.measure.Measure;
import io.pipekeeper.monitor.measure.OnEmpty;
import io.pipekeeper.monitor.measure.RowCount;
import io.pipekeeper.monitor.measure.RuleText;
import io.pipekeeper.monitor.measure.Thresholds;
import io.pipekeeper.monitor.measure.Told;
import io.pipekeeper.monitor.measure.Violations;
import io.pipekeeper.monitor.measure.WrittenQuery;
import io.pipekeeper.monitor.metric.MetricName;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.SqlGate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a quality rule of the standard means here: the kind of check, its measure and its thresholds. */
record QualityRule(CheckKind kind, Measure measure, Thresholds thresholds, Severity severity) {

    static final String ENGINE = "pipekeeper";
    private static final Thresholds NONE = Thresholds.of(new Bounds.Exactly(BigDecimal.ZERO));

    /** Reads a rule of a table, or of one of its columns. Throws IllegalArgumentException with what is wrong. */
    static QualityRule of(ContractFile.Quality rule, RuleText.Place place) {
        var type = rule.type() == null ? "library" : rule.type();
        return switch (type) {
            case "library" -> library(rule, place);
            case "sql" -> sql(rule, place);
            case "custom" -> custom(rule, place);
            default ->
                throw new IllegalArgumentException(
                        "type '%s' is not one of library, sql, custom, text".formatted(type));
        };
    }

    /** Where a rule of a table, or of one of its columns, stands. */
    static RuleText.Place place(
            ContractFile.Quality rule, ContractFile.SchemaObject object, Table table, @Nullable String column) {
        var filter = rule.custom("filter").map(SqlGate::condition).<Condition>map(Condition.Written::new);
        var declared = object.properties().stream()
                .map(property -> new RuleText.Declared(property.columnName(), property.physicalType()))
                .toList();
        return new RuleText.Place(table, column, isPercent(rule), filter.orElse(null), declared);
    }

    private static boolean isPercent(ContractFile.Quality rule) {
        return "percent".equals(rule.unit());
    }

    /** What must be true, in words. */
    String expected() {
        return measure.expectation(thresholds.fail());
    }

    /** The number of others that it judges; null when it is one that we measure. */
    @Nullable
    MetricName hears() {
        return measure instanceof Told told ? told.metric() : null;
    }

    private static QualityRule library(ContractFile.Quality rule, RuleText.Place place) {
        return switch (Objects.requireNonNullElse(rule.metric(), "")) {
            case "rowCount" -> judged(rule, CheckKind.ROW_COUNT, new RowCount(place.filter()));
            case "nullValues" -> rows(rule, CheckKind.NULL_VALUES, new Condition.Null(column(place)), place);
            case "missingValues" -> rows(rule, CheckKind.MISSING_VALUES, missing(rule, column(place)), place);
            case "invalidValues" -> rows(rule, CheckKind.INVALID_VALUES, invalid(rule, column(place)), place);
            case "duplicateValues" ->
                judged(
                        rule,
                        CheckKind.DUPLICATE_VALUES,
                        new Duplicates(keys(rule, place.column()), place.filter(), place.percent()));
            default ->
                throw new IllegalArgumentException(
                        "metric '%s' is not one of rowCount, nullValues, missingValues, invalidValues, duplicateValues"
                                .formatted(rule.metric()));
        };
    }

    private static QualityRule sql(ContractFile.Quality rule, RuleText.Place place) {
        var query = required(rule.query(), "a rule of type sql needs a query");
        return judged(rule, CheckKind.SQL, WrittenQuery.read(query, place));
    }

    private static QualityRule custom(ContractFile.Quality rule, RuleText.Place place) {
        var engine = required(rule.engine(), "a rule of type custom needs an engine");
        if (!engine.equals(ENGINE)) {
            return new QualityRule(CheckKind.FOREIGN, new Foreign(engine), NONE, severity(rule));
        }
        var text = new RuleText(place, rule.implementation());
        var check = CustomCheck.named(text.check());
        var measure = check.read(text);
        text.requireAllRead();
        return judged(rule, check.kind(), measure);
    }

    private static QualityRule rows(ContractFile.Quality rule, CheckKind kind, Condition breach, RuleText.Place place) {
        return judged(rule, kind, new Violations(breach, place.filter(), place.percent()));
    }

    private static QualityRule judged(ContractFile.Quality rule, CheckKind kind, Measure measure) {
        var warn = rule.warn();
        var thresholds = new Thresholds(
                Operators.bounds(rule.limits()), warn == null ? null : Operators.bounds(warn), onEmpty(rule));
        return new QualityRule(kind, measure.within(thresholds), thresholds, severity(rule));
    }

    private static Condition missing(ContractFile.Quality rule, String column) {
        var arguments = rule.arguments();
        var values = arguments == null ? null : arguments.missingValues();
        var absent = new Condition.Null(column);
        return values == null || values.isEmpty()
                ? absent
                : new Condition.Any(List.of(absent, new Condition.OneOf(column, values)));
    }

    private static Condition invalid(ContractFile.Quality rule, String column) {
        var arguments = rule.arguments();
        var valid = arguments == null ? null : arguments.validValues();
        if (valid != null && !valid.isEmpty()) {
            return new Condition.NoneOf(column, valid);
        }
        var pattern = arguments == null ? null : arguments.pattern();
        if (pattern != null) {
            return new Condition.Unlike(column, pattern);
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

    private static Severity severity(ContractFile.Quality rule) {
        return oneOf(Severity.values(), rule.severity() == null ? "error" : rule.severity(), "severity");
    }

    private static OnEmpty onEmpty(ContractFile.Quality rule) {
        return oneOf(OnEmpty.values(), rule.custom("onEmpty").orElse("noData"), "onEmpty");
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String written, String key) {
        return Arrays.stream(values)
                .filter(value -> spelled(value).equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s '%s' is not one of %s"
                        .formatted(
                                key,
                                written,
                                String.join(
                                        ", ",
                                        Arrays.stream(values)
                                                .map(QualityRule::spelled)
                                                .toList()))));
    }

    private static String spelled(Enum<?> value) {
        return value == OnEmpty.NO_DATA ? "noData" : value.name().toLowerCase(Locale.ROOT);
    }

    private static String column(RuleText.Place place) {
        return required(place.column(), "this metric stands at a property, not at the table");
    }

    private static String required(@Nullable String value, String otherwise) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }
}
