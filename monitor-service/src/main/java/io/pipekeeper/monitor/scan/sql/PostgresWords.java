package io.pipekeeper.monitor.scan.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** PostgreSQL, in a session whose zone is UTC. */
final class PostgresWords implements Words {

    @Override
    public String asText(String expression) {
        return expression + "::text";
    }

    @Override
    public String shown(String expression, int longest) {
        return "left(%s, %d)".formatted(asText(expression), longest);
    }

    @Override
    public String countIf(String condition) {
        return "count(*) filter (where %s)".formatted(condition);
    }

    @Override
    public String sumOfSquares(String expression) {
        return "sum(cast(%1$s as numeric) * cast(%1$s as numeric))".formatted(expression);
    }

    @Override
    public String unlike(String text, String pattern) {
        return "%s !~ %s".formatted(text, text(pattern));
    }

    @Override
    public boolean ordersAllNumbers() {
        return true;
    }

    @Override
    public String notFinite(String column) {
        return "%s::double precision in ('NaN', 'Infinity', '-Infinity')".formatted(column);
    }

    @Override
    public String instant(Instant instant) {
        return "timestamptz '%s'".formatted(instant);
    }

    @Override
    public String startOf(LocalDate day) {
        return "timestamp '%s'".formatted(day);
    }

    @Override
    public String date(String column, Dating dating, ZoneId zone) {
        return switch (dating) {
            case DATE, LOCAL -> column + "::date";
            case INSTANT -> "(%s at time zone %s)::date".formatted(column, text(zone.getId()));
        };
    }

    @Override
    public String moved(String column, Duration by) {
        return "%s + interval '%d seconds'".formatted(column, by.toSeconds());
    }

    @Override
    public String stretch(String column, Instant start, Duration length) {
        return "floor(extract(epoch from %s - %s) / %d)::bigint".formatted(column, instant(start), length.toSeconds());
    }

    @Override
    public String columnsOf(String table) {
        return """
                select attname, format_type(atttypid, atttypmod)
                from pg_attribute
                where attrelid = %s::regclass and attnum > 0 and not attisdropped
                order by attnum""".formatted(text(relation(table)));
    }
}
