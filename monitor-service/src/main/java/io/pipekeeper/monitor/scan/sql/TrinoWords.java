package io.pipekeeper.monitor.scan.sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Trino. */
final class TrinoWords implements Words {

    private static final int QUALIFIED = 3;

    @Override
    public String asText(String expression) {
        return "cast(%s as varchar)".formatted(expression);
    }

    @Override
    public String notFinite(String column) {
        return "not is_finite(cast(%s as double))".formatted(column);
    }

    @Override
    public String instant(Instant instant) {
        return "from_iso8601_timestamp('%s')".formatted(instant);
    }

    @Override
    public String startOf(LocalDate day) {
        return "timestamp '%s 00:00:00'".formatted(day);
    }

    @Override
    public String date(String column, Dating dating, ZoneId zone) {
        return switch (dating) {
            case DATE, LOCAL -> "cast(%s as date)".formatted(column);
            case INSTANT -> "cast(%s at time zone %s as date)".formatted(column, text(zone.getId()));
        };
    }

    @Override
    public String stretch(String column, Instant start, Duration length) {
        return "cast(floor((to_unixtime(%s) - %d) / %d) as bigint)"
                .formatted(column, start.getEpochSecond(), length.toSeconds());
    }

    @Override
    public String columnsOf(String table) {
        var parts = List.of(table.split("\\."));
        var catalogue = parts.size() < QUALIFIED ? "" : name(parts.getFirst()) + ".";
        var schema = parts.size() < 2 ? "current_schema" : text(parts.get(parts.size() - 2));
        return """
                select column_name, data_type
                from %sinformation_schema.columns
                where table_schema = %s and table_name = %s
                order by ordinal_position""".formatted(catalogue, schema, text(parts.getLast()));
    }
}
