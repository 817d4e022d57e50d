package io.pipekeeper.monitor.deadline;

import io.agroal.api.AgroalDataSource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.testkit.GraphQLTester;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small contracts with deadlines, runs of their jobs, and what the ledger has of them. */
@Singleton
class LedgerFixture {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final AgroalDataSource database;

    LedgerFixture(AgroalDataSource database) {
        this.database = database;
    }

    /** An entry of slaProperties. */
    static String sla(String property, String value, String more) {
        return "  - { property: %s, value: \"%s\"%s }\n".formatted(property, value, more);
    }

    /** An entry of customProperties. */
    static String custom(String property, String value) {
        return "  - { property: %s, value: %s }\n".formatted(property, value);
    }

    /** Applies a contract for the table `analytics.<pipeline>` and the job `test/<pipeline>`. */
    static void apply(String pipeline, String promises, String settings) {
        MonitorTester.apply(contract(pipeline, promises, settings));
    }

    static String contract(String pipeline, String promises, String settings) {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: %1$s
                version: 1.0.0
                status: active
                servers:
                  - server: demo
                customProperties:
                  - { property: timeZone, value: Europe/Berlin }
                  - { property: openLineageJob, value: test/%1$s }
                %2$sslaProperties:
                %3$sschema:
                  - name: t
                    physicalName: analytics.%4$s
                    properties:
                      - { name: day, partitioned: true }
                      - { name: loaded_at }
                """.formatted(pipeline, settings, promises, pipeline.replace('-', '_'));
    }

    /** A run of the pipeline's job for a day in Berlin, or for a period that it does not name. */
    void run(String pipeline, String id, @Nullable LocalDate day, String state, Instant startedAt, Instant at) {
        var sql = """
                insert into run (id, job, state, state_at, started_at, nominal_start, nominal_at, last_event_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set state = excluded.state, state_at = excluded.state_at,
                    last_event_at = excluded.last_event_at
                """;
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, pipeline + "-" + id);
            statement.setString(2, "test/" + pipeline);
            statement.setString(3, state);
            statement.setTimestamp(4, Timestamp.from(at));
            statement.setTimestamp(5, Timestamp.from(startedAt));
            statement.setTimestamp(
                    6,
                    day == null ? null : Timestamp.from(day.atStartOfDay(BERLIN).toInstant()));
            statement.setTimestamp(7, Timestamp.from(at));
            statement.setTimestamp(8, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ledger of the pipeline's first deadline, as `period STATE dueAt[ metAt]`, in the order in which it is due. */
    List<String> ledger(String pipeline, String label, int limit) {
        return rows("""
                select period || ' ' || state || ' ' || to_char(due_at at time zone 'UTC', 'MM-DD HH24:MI')
                    || coalesce(to_char(met_at at time zone 'UTC', ' MM-DD HH24:MI'), '')
                from deadline where check_id = ? order by due_at, period limit %d
                """.formatted(limit), pipeline + "-" + label);
    }

    /** The first column of what a query with one parameter answers. */
    List<String> rows(String sql, String parameter) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            var result = statement.executeQuery();
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Excuses the deadline of a period; answers the code of the error, if there is one. */
    @Nullable
    String excuse(String pipeline, String label, String period, Instant until) {
        var id = rows(
                        "select id::text from deadline where check_id = ? and period = '%s'".formatted(period),
                        pipeline + "-" + label)
                .getFirst();
        return GraphQLTester.as("engineer-a", "responder")
                .send(
                        "mutation($e: ExcuseInput!) { excuseDeadline(excuse: $e) { state excuse { reason by until } } }",
                        Map.of("e", Map.of("id", id, "reason", "migration", "until", until.toString())))
                .getString("errors[0].extensions.code");
    }
}
