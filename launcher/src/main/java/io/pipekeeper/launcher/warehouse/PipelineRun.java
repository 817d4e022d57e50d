package io.pipekeeper.launcher.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a pipeline for one day.
 *
 * @param finishedAt when its output was complete, or when it failed; null while it runs
 * @param problem what it failed with: the message, and in the lines after it the stack trace
 * @param rows how many rows it has written
 */
public record PipelineRun(
        String pipeline,
        LocalDate day,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String problem,
        @Nullable Long rows,
        List<String> inputs,
        List<String> outputs) {

    static final String QUERY = """
            select pipeline, period, started_at, finished_at, problem, rows,
                   array(select dataset from seed.flow where flow.pipeline = run.pipeline and role = 'input' order by 1),
                   array(select dataset from seed.flow where flow.pipeline = run.pipeline and role = 'output' order by 1)
            from raw.pipeline_run as run
            where period >= ?
            order by started_at, pipeline""";

    public PipelineRun {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** When the day begins that it is for. */
    public Instant dayBegins() {
        return day.atStartOfDay(BusinessDay.ZONE).toInstant();
    }

    /** When the day is over that it is for. */
    public Instant dayEnds() {
        return day.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant();
    }

    static List<PipelineRun> all(ResultSet rows) throws SQLException {
        List<PipelineRun> runs = new ArrayList<>();
        while (rows.next()) {
            runs.add(new PipelineRun(
                    rows.getString(1),
                    rows.getObject(2, LocalDate.class),
                    rows.getObject(3, OffsetDateTime.class).toInstant(),
                    instant(rows, 4),
                    rows.getString(5),
                    rows.getObject(6, Long.class),
                    texts(rows, 7),
                    texts(rows, 8)));
        }
        return runs;
    }

    private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        var moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static List<String> texts(ResultSet rows, int column) throws SQLException {
        return Arrays.asList((String[]) rows.getArray(column).getArray());
    }
}
