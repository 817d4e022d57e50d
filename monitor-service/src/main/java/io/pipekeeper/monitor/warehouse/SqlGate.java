package io.pipekeeper.monitor.warehouse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jsqlparser.statement.ParenthesedStatement;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.WithItem;

/**
 * Lets through SQL that can only ask: one query, or one expression.
 *
 * <p>It is for early and clear messages. What keeps the warehouse safe is the role that can only read: a function of that
 * database may do anything, whatever its name.
 */
public final class SqlGate {

    private static final int LONGEST = 65_536;
    private static final int DEEPEST = 100;

    /** What starts like this does something, or waits, or reads files. */
    private static final Pattern DOING = Pattern.compile("(pg_sleep|dblink|lo_|pg_read_|pg_ls_|pg_file_|pg_stat_file"
            + "|pg_advisory_|pg_try_advisory_|pg_replication_|pg_logical_|pg_create_|pg_drop_|pg_wal_|pg_backup_).*");

    private static final Set<String> ALSO_DOING = Set.of(
            "set_config",
            "nextval",
            "setval",
            "pg_notify",
            "pg_terminate_backend",
            "pg_cancel_backend",
            "pg_reload_conf",
            "pg_rotate_logfile",
            "pg_switch_wal",
            "pg_promote",
            "pg_export_snapshot",
            "query_to_xml",
            "query_to_xmlschema",
            "query_to_xml_and_xmlschema",
            "java_method",
            "reflect",
            "try_reflect");

    private static final List<List<String>> CHANGING = List.of(
            List.of("insert", "into"), List.of("delete", "from"), List.of("merge", "into"), List.of("(", "update"));

    private static final List<List<String>> LOCKING = List.of(
            List.of("for", "update"), List.of("for", "share"), List.of("for", "no", "key"), List.of("for", "key"));

    private SqlGate() {}

    /** The query without its closing semicolon, when it is exactly one SELECT. */
    public static String query(String sql) {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("the query is empty");
        }
        var text = sql.strip().replaceFirst(";\\s*$", "");
        refuseDoing("the query", text);
        try {
            refuseMoreThanOneSelect(SqlParser.statements(text));
        } catch (Unreadable e) {
            throw new IllegalArgumentException("the query is not SQL that can be read: " + e.getMessage(), e);
        }
        return text;
    }

    /** A condition as it goes into a WHERE, normalised so that nothing can hide in a comment. */
    public static String condition(String sql) {
        return part("condition", sql).text();
    }

    /** An expression as it goes into a select list, normalised likewise. */
    public static SqlExpression expression(String sql) {
        return part("expression", sql);
    }

    private static SqlExpression part(String what, String sql) {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("the %s is empty".formatted(what));
        }
        refuseDoing("the " + what, sql);
        try {
            return SqlParser.expression(sql);
        } catch (Unreadable e) {
            throw new IllegalArgumentException("'%s' is not a %s: %s".formatted(sql, what, e.getMessage()), e);
        }
    }

    private static void refuseMoreThanOneSelect(Statements statements) {
        if (statements.size() != 1 || !(statements.getFirst() instanceof Select select) || changes(select)) {
            throw new IllegalArgumentException("the query must be exactly one SELECT");
        }
    }

    private static boolean changes(Select select) {
        var into = select instanceof PlainSelect plain && plain.getIntoTables() != null;
        return into || select.getForMode() != null || !with(select).allMatch(ParenthesedSelect.class::isInstance);
    }

    private static Stream<ParenthesedStatement> with(Select select) {
        var parts = select.getWithItemsList();
        return parts == null ? Stream.empty() : parts.stream().map(WithItem::getParenthesedStatement);
    }

    /** What a look at the words tells, wherever in the text it stands. */
    private static void refuseDoing(String what, String sql) {
        if (sql.length() > LONGEST) {
            throw new IllegalArgumentException("%s is longer than %,d characters".formatted(what, LONGEST));
        }
        var words = SqlWords.of(sql);
        if (depth(words) > DEEPEST) {
            throw new IllegalArgumentException("%s is nested deeper than %d parentheses".formatted(what, DEEPEST));
        }
        for (int i = 0; i < words.size(); i++) {
            refuseDoing(what, words.subList(i, words.size()));
        }
    }

    private static void refuseDoing(String what, List<String> words) {
        var word = words.getFirst();
        if (words.size() > 1 && words.get(1).equals("(") && does(word)) {
            throw new IllegalArgumentException("%s calls %s, which does more than ask".formatted(what, word));
        }
        if (LOCKING.stream().anyMatch(start -> startsWith(words, start))) {
            throw new IllegalArgumentException(what + " locks rows; leave out the FOR clause");
        }
        if (CHANGING.stream().anyMatch(start -> startsWith(words, start))) {
            throw new IllegalArgumentException(what + " changes data; it must be exactly one SELECT");
        }
    }

    private static boolean does(String function) {
        return ALSO_DOING.contains(function) || DOING.matcher(function).matches();
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }

    private static int depth(List<String> words) {
        var depth = 0;
        var deepest = 0;
        for (var word : words) {
            depth += switch (word) {
                case "(", "[" -> 1;
                case ")", "]" -> -1;
                default -> 0;
            };
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
