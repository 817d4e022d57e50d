package io.pipekeeper.monitor.scan.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Spark SQL, in a session whose zone is UTC. A `timestamp` is a point in time; without a zone it is a `timestamp_ntz`. */
final class SparkWords implements Words {

    @Override
    public String name(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public String text(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    @Override
    public String asText(String expression) {
        return "cast(%s as string)".formatted(expression);
    }

    @Override
    public String notFinite(String column) {
        return "(isnan(cast(%1$s as double)) or abs(cast(%1$s as double)) = double('infinity'))".formatted(column);
    }

    @Override
    public String instant(Instant instant) {
        return "timestamp '%s'".formatted(instant);
    }

    @Override
    public String startOf(LocalDate day) {
        return "timestamp_ntz '%s 00:00:00'".formatted(day);
    }

    @Override
    public String date(String column, Dating dating, ZoneId zone) {
        return switch (dating) {
            case DATE, LOCAL -> "cast(%s as date)".formatted(column);
            case INSTANT -> "cast(from_utc_timestamp(%s, %s) as date)".formatted(column, text(zone.getId()));
        };
    }

    @Override
    public String stretch(String column, Instant start, Duration length) {
        return "cast(floor((unix_timestamp(%s) - %d) / %d) as bigint)"
                .formatted(column, start.getEpochSecond(), length.toSeconds());
    }

    @Override
    public String columnsOf(String table) {
        return "describe table " + relation(table);
    }
}
