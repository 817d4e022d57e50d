package io.pipekeeper.monitor.scan.catalogue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.jspecify.annotations.Nullable;

/** Reads what an expression of PostgreSQL says. What it does not know well enough stays obscure. */
final class ClaimReader {

    private static final Set<String> TEXTS = Set.of("text", "character varying", "varchar");
    private static final Set<String> NUMBERS =
            Set.of("numeric", "integer", "bigint", "smallint", "double precision", "int", "decimal");
    private static final Pattern ANY_OF_TEXTS = Pattern.compile(
            "ANY ?\\(+ARRAY ?\\[(?<items>.*?)](?:\\)?::(?:text|character varying|varchar) ?\\[])?\\)+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ITEM =
            Pattern.compile("\\s*'(?<text>(?:[^']|'')*)'(?:::(?:text|character varying|varchar))?\\s*(?:,|$)");

    private ClaimReader() {}

    static Claim read(String sql) {
        try {
            return read(CCJSqlParserUtil.parseCondExpression(sql, false));
        } catch (JSQLParserException e) {
            return new Claim.Obscure(sql);
        }
    }

    private static Claim read(@Nullable Expression wrapped) {
        var expression = unwrapped(wrapped);
        return switch (expression) {
            case AndExpression and -> new Claim.All(sides(and));
            case OrExpression or -> new Claim.Any(sides(or));
            case NotExpression not -> contrary(read(not.getExpression()));
            case IsNullExpression isNull
            when !isNull.isNot() ->
                name(isNull.getLeftExpression()).<Claim>map(Claim.Null::new).orElseGet(() -> obscure(isNull));
            case InExpression in -> in(in);
            case EqualsTo equal -> among(equal);
            case GreaterThan more -> compared(more, Claim.Sign.MORE);
            case GreaterThanEquals atLeast -> compared(atLeast, Claim.Sign.AT_LEAST);
            case MinorThan less -> compared(less, Claim.Sign.LESS);
            case MinorThanEquals atMost -> compared(atMost, Claim.Sign.AT_MOST);
            case null, default -> obscure(expression);
        };
    }

    private static Claim contrary(Claim claim) {
        return switch (claim) {
            case Claim.Compared(var column, var sign, var with) -> new Claim.Compared(column, sign.contrary(), with);
            case Claim.Among(var column, var values) -> new Claim.NotAmong(column, values);
            case Claim.NotAmong(var column, var values) -> new Claim.Among(column, values);
            case Claim.Obscure(var text) -> new Claim.Not(text);
            case Claim other -> new Claim.Obscure("not " + other);
        };
    }

    private static List<Claim> sides(BinaryExpression both) {
        return List.of(read(both.getLeftExpression()), read(both.getRightExpression()));
    }

    private static Claim compared(BinaryExpression comparison, Claim.Sign sign) {
        var left = name(comparison.getLeftExpression());
        var right = name(comparison.getRightExpression());
        if (left.isPresent()) {
            return number(comparison.getRightExpression())
                    .<Claim>map(value -> new Claim.Compared(left.get(), sign, value))
                    .orElseGet(() -> obscure(comparison));
        }
        return right.isPresent()
                ? number(comparison.getLeftExpression())
                        .<Claim>map(value -> new Claim.Compared(right.get(), sign.mirrored(), value))
                        .orElseGet(() -> obscure(comparison))
                : obscure(comparison);
    }

    /** How PostgreSQL writes `in` into its catalogue: `status = ANY (ARRAY['a'::text, 'b'::text])`. */
    private static Claim among(EqualsTo equal) {
        var column = name(equal.getLeftExpression());
        var list = ANY_OF_TEXTS.matcher(equal.getRightExpression().toString());
        if (column.isEmpty() || !list.matches()) {
            return obscure(equal);
        }
        Set<String> values = new HashSet<>();
        var item = ITEM.matcher(list.group("items"));
        var end = 0;
        while (item.find() && item.start() == end) {
            values.add(item.group("text").replace("''", "'"));
            end = item.end();
        }
        return end == list.group("items").length() ? new Claim.Among(column.get(), values) : obscure(equal);
    }

    private static Claim in(InExpression in) {
        var column = name(in.getLeftExpression());
        if (column.isEmpty()) {
            return obscure(in);
        }
        if (in.isNot() && in.getRightExpression() instanceof ParenthesedSelect inner) {
            return notIn(column.get(), inner).orElseGet(() -> obscure(in));
        }
        if (!(in.getRightExpression() instanceof ExpressionList<?> list)) {
            return obscure(in);
        }
        Set<String> values = new HashSet<>();
        for (var item : list) {
            if (!(item instanceof StringValue text)) {
                return obscure(in);
            }
            values.add(text.getNotExcapedValue());
        }
        return in.isNot() ? new Claim.NotAmong(column.get(), values) : new Claim.Among(column.get(), values);
    }

    /** Not in all that a column of another table has, without exception. */
    private static Optional<Claim> notIn(String column, ParenthesedSelect inner) {
        if (!(inner.getSelect() instanceof PlainSelect select)
                || !(select.getFromItem() instanceof Table table)
                || select.getSelectItems().size() != 1
                || !select.toString()
                        .equalsIgnoreCase("SELECT %s FROM %s"
                                .formatted(select.getSelectItems().getFirst(), table))) {
            return Optional.empty();
        }
        return name(select.getSelectItems().getFirst().getExpression())
                .map(other -> new Claim.NotIn(column, table.getFullyQualifiedName(), other));
    }

    /** A column, also where it was made a text that it is anyhow. */
    private static Optional<String> name(@Nullable Expression wrapped) {
        var expression = unwrapped(wrapped);
        if (expression instanceof CastExpression cast && TEXTS.contains(type(cast))) {
            return name(cast.getLeftExpression());
        }
        if (!(expression instanceof Column column) || column.getTable() != null) {
            return Optional.empty();
        }
        var name = column.getColumnName();
        return Optional.of(
                name.startsWith("\"")
                        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                        : name.toLowerCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> number(@Nullable Expression wrapped) {
        return switch (unwrapped(wrapped)) {
            case LongValue number -> Optional.of(new BigDecimal(number.getStringValue()));
            case DoubleValue number -> Optional.of(new BigDecimal(number.toString()));
            case SignedExpression signed
            when signed.getSign() == '-' -> number(signed.getExpression()).map(BigDecimal::negate);
            case CastExpression cast when NUMBERS.contains(type(cast)) -> castNumber(cast);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> castNumber(CastExpression cast) {
        if (!(unwrapped(cast.getLeftExpression()) instanceof StringValue text)) {
            return number(cast.getLeftExpression());
        }
        try {
            return Optional.of(new BigDecimal(text.getValue()));
        } catch (NumberFormatException e) {
            return Optional.empty(); // 'NaN'
        }
    }

    private static String type(CastExpression cast) {
        return cast.getColDataType().toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Expression unwrapped(@Nullable Expression expression) {
        return expression instanceof ParenthesedExpressionList<?> list && list.size() == 1
                ? unwrapped((Expression) list.getFirst())
                : expression;
    }

    private static Claim obscure(@Nullable Expression expression) {
        return new Claim.Obscure(String.valueOf(expression));
    }
}
