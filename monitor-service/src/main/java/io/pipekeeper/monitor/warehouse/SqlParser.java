package io.pipekeeper.monitor.warehouse;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Parses SQL in a bounded time on a stack of its own: the parser goes down a good many calls with each parenthesis, and
 * with some texts it tries for hours.
 */
final class SqlParser {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long STACK = 16L * 1024 * 1024;

    private SqlParser() {}

    /** What is read from a text. */
    @FunctionalInterface
    private interface Reading<T> {

        T by(CCJSqlParser parser) throws ParseException;
    }

    static Statements statements(String sql) {
        return bounded(sql, CCJSqlParser::Statements);
    }

    /** An expression; it is written again here, since that goes down as many calls. */
    static SqlExpression expression(String sql) {
        return bounded(sql, SqlParser::wholeExpression);
    }

    private static SqlExpression wholeExpression(CCJSqlParser parser) throws ParseException {
        Expression expression = parser.Expression();
        if (parser.getNextToken().kind != CCJSqlParserConstants.EOF) {
            throw new ParseException("it goes on after its end");
        }
        return new SqlExpression(expression.toString(), expression);
    }

    /** The quick way first; the other is for what is nested. */
    private static <T> T bounded(String sql, Reading<T> reading) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try {
            return bounded(sql, false, reading, until);
        } catch (Unreadable e) {
            return bounded(sql, true, reading, until);
        }
    }

    private static <T> T bounded(String sql, boolean nested, Reading<T> reading, long until) {
        CCJSqlParser parser = CCJSqlParserUtil.newParser(sql).withAllowComplexParsing(nested);
        var task = new FutureTask<>(() -> reading.by(parser));
        var thread = new Thread(null, task, "sql-parser", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            parser.interrupted = true;
            throw new Unreadable("it takes too long to be read; make it simpler", e);
        } catch (InterruptedException e) {
            parser.interrupted = true;
            Thread.currentThread().interrupt();
            throw new Unreadable("it could not be read before the end", e);
        } catch (ExecutionException e) {
            throw new Unreadable(why(e.getCause()), e);
        }
    }

    private static String why(@Nullable Throwable failure) {
        if (failure instanceof ParseException unread) {
            return String.valueOf(unread.getMessage()).lines().findFirst().orElse("");
        }
        return failure instanceof StackOverflowError ? "it is nested too deeply" : "it makes the parser fail";
    }
}
