package io.pipekeeper.monitor.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words and signs of an SQL text in order: without comments, without what stands in texts. It never fails, and takes
 * no longer than reading the text once; what is in words is in small letters, quoted names without their quotes.
 */
final class SqlWords {

    private final String sql;
    private final List<String> words = new ArrayList<>();
    private int at;

    private SqlWords(String sql) {
        this.sql = sql;
    }

    static List<String> of(String sql) {
        var reader = new SqlWords(sql);
        while (reader.at < sql.length()) {
            reader.read();
        }
        return List.copyOf(reader.words);
    }

    private void read() {
        var sign = sql.charAt(at);
        if (sql.startsWith("--", at)) {
            at = end(sql.indexOf('\n', at), 1);
        } else if (sql.startsWith("/*", at)) {
            skipComment();
        } else if (sign == '\'') {
            skipText(at > 0 && Character.toLowerCase(sql.charAt(at - 1)) == 'e');
        } else if (sign == '"' || sign == '`') {
            readQuoted(sign);
        } else if (sign == '$' && skipDollars()) {
            return;
        } else if (isPartOfWord(sign)) {
            readWord();
        } else {
            readSign(sign);
        }
    }

    /** Comments nest. */
    private void skipComment() {
        var depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at++;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at++;
            }
            at++;
        } while (depth > 0 && at < sql.length());
    }

    private void skipText(boolean escapes) {
        at++;
        while (at < sql.length()) {
            var sign = sql.charAt(at);
            if (sign == '\'' && !sql.startsWith("''", at)) {
                at++;
                return;
            }
            var both = sign == '\'' || (escapes && sign == '\\');
            at += both ? 2 : 1;
        }
    }

    private void readQuoted(char quote) {
        var close = end(sql.indexOf(quote, at + 1), 0);
        words.add(sql.substring(at + 1, Math.max(at + 1, close)).toLowerCase(Locale.ROOT));
        at = close + 1;
    }

    /** A text between dollars: `$$...$$`, `$tag$...$tag$`. */
    private boolean skipDollars() {
        var tagEnd = sql.indexOf('$', at + 1);
        if (tagEnd < 0 || !sql.substring(at + 1, tagEnd).chars().allMatch(Character::isJavaIdentifierPart)) {
            return false;
        }
        var tag = sql.substring(at, tagEnd + 1);
        at = end(sql.indexOf(tag, tagEnd + 1), tag.length());
        return true;
    }

    private void readWord() {
        var from = at;
        while (at < sql.length() && isPartOfWord(sql.charAt(at))) {
            at++;
        }
        words.add(sql.substring(from, at).toLowerCase(Locale.ROOT));
    }

    private void readSign(char sign) {
        if (!Character.isWhitespace(sign)) {
            words.add(String.valueOf(sign));
        }
        at++;
    }

    /** What never ends ends with the text. */
    private int end(int found, int length) {
        return found < 0 ? sql.length() : found + length;
    }

    private static boolean isPartOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_';
    }
}
