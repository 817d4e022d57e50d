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
        return switch (LibraryRule.of(rule)) {
            case LibraryRule.Measured measured -> measured(rule, measured, place);
            case LibraryRule.Unclear(var name, var instead) ->
                kept(
                        rule,
                        new Foreign("the rule %s: %s".formatted(name, instead), "as the rule %s says".formatted(name)));
        };
    }

    private static QualityRule measured(
            ContractFile.Quality rule, LibraryRule.Measured measured, RuleText.Place place) {
        var arguments = measured.arguments();
        var limits = measured.limits();
        return switch (measured.metric()) {
            case "rowCount" -> judged(rule, CheckKind.ROW_COUNT, new RowCount(place.filter()), limits);
            case "nullValues" ->
                judged(rule, CheckKind.NULL_VALUES, rows(new Condition.Null(column(place)), place), limits);
            case "missingValues" ->
                judged(rule, CheckKind.MISSING_VALUES, rows(missing(arguments, column(place)), place), limits);
            case "invalidValues" ->
                judged(rule, CheckKind.INVALID_VALUES, rows(invalid(arguments, column(place)), place), limits);
            case "duplicateValues" -> {
                var keys = keys(arguments, place.column());
                var measure = new Duplicates(keys, place.filter(), place.percent());
                yield judged(rule, CheckKind.DUPLICATE_VALUES, measure, limits);
            }
            default ->
                throw new IllegalArgumentException(
                        "metric '%s' is not one of rowCount, nullValues, missingValues, invalidValues, duplicateValues"
                                .formatted(measured.metric()));
        };
    }

    private static QualityRule sql(ContractFile.Quality rule, RuleText.Place place) {
        var query = required(rule.query(), "a rule of type sql needs a query");
        return judged(rule, CheckKind.SQL, WrittenQuery.read(query, place), rule.limits());
    }

    private static QualityRule custom(ContractFile.Quality rule, RuleText.Place place) {
        var engine = required(rule.engine(), "a rule of type custom needs an engine");
        if (!engine.equals(ENGINE)) {
            return kept(rule, Foreign.ofEngine(engine));
        }
        var text = new RuleText(place, rule.implementation());
        var check = CustomCheck.named(text.check());
        var measure = check.read(text);
        text.requireAllRead();
        return judged(rule, check.kind(), measure, rule.limits());
    }

    private static Violations rows(Condition breach, RuleText.Place place) {
        return new Violations(breach, place.filter(), place.percent());
    }

    /** What nobody here can run is not dropped. */
    private static QualityRule kept(ContractFile.Quality rule, Foreign foreign) {
        return new QualityRule(CheckKind.FOREIGN, foreign, NONE, severity(rule));
    }

    private static QualityRule judged(ContractFile.Quality rule, CheckKind kind, Measure measure, Limits limits) {
        var warn = rule.warn();
        var thresholds =
                new Thresholds(Operators.bounds(limits), warn == null ? null : Operators.bounds(warn), onEmpty(rule));
        return new QualityRule(kind, measure.within(thresholds), thresholds, severity(rule));
    }

    private static Condition missing(ContractFile.@Nullable Arguments arguments, String column) {
        var values = arguments == null ? null : arguments.missingValues();
        var absent = new Condition.Null(column);
        return values == null || values.isEmpty()
                ? absent
                : new Condition.Any(List.of(absent, new Condition.OneOf(column, values)));
    }

    private static Condition invalid(ContractFile.@Nullable Arguments arguments, String column) {
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

    private static List<String> keys(ContractFile.@Nullable Arguments arguments, @Nullable String column) {
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
