package io.pipekeeper.monitor.warehouse;

import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Lets through SQL that can only ask: one query, or one expression.
 *
 * <p>It is for early and clear messages. What keeps the warehouse safe is the role that can only read.
 */
public final class SqlGate {

    private SqlGate() {}

    /** The query without its closing semicolon, when it is exactly one SELECT. */
    public static String query(String sql) {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("the query is empty");
        }
        var text = sql.strip().replaceFirst(";\\s*$", "");
        try {
            var statements = CCJSqlParserUtil.parseStatements(text);
            if (statements.size() != 1 || !(statements.getFirst() instanceof Select select) || writes(select)) {
                throw new IllegalArgumentException("the query must be exactly one SELECT");
            }
            return text;
        } catch (JSQLParserException e) {
            throw new IllegalArgumentException("the query is not SQL that can be read: " + firstLine(e), e);
        }
    }

    /** A condition as it goes into a WHERE, normalised so that nothing can hide in a comment. */
    public static String condition(String sql) {
        try {
            return CCJSqlParserUtil.parseCondExpression(sql, false).toString();
        } catch (JSQLParserException e) {
            throw new IllegalArgumentException("'%s' is not a condition: %s".formatted(sql, firstLine(e)), e);
        }
    }

    /** An expression as it goes into a select list, normalised likewise. */
    public static String expression(String sql) {
        try {
            return CCJSqlParserUtil.parseExpression(sql, false).toString();
        } catch (JSQLParserException e) {
            throw new IllegalArgumentException("'%s' is not an expression: %s".formatted(sql, firstLine(e)), e);
        }
    }

    private static boolean writes(Select select) {
        return select instanceof PlainSelect plain && plain.getIntoTables() != null;
    }

    private static String firstLine(JSQLParserException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
