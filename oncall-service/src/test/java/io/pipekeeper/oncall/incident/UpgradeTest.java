package io.pipekeeper.oncall.incident;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of the version that kept incidents in columns, after this version has started on it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class UpgradeTest {

    private static final String BEFORE = "20260901091000";
    private static final String USER = "postgres";
    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Instant HALF_PAST = Instant.parse("2026-01-06T09:30:00Z");

    private final IncidentJson json;

    UpgradeTest(ObjectMapper mapper) {
        this.json = new IncidentJson(mapper);
    }

    @Test
    void keepsIncidentsAndTheirTimelines() throws SQLException {
        var url = PostgresResource.freshDatabase();
        migrate(url, BEFORE);
        try (var connection = DriverManager.getConnection(url, USER, USER)) {
            fill(connection);
            migrate(url, "latest");

            var climbing = incident(connection, "climbing");
            assertThat(climbing.state()).isEqualTo(new IncidentState.Triggered());
            assertThat(climbing.checkIds()).containsExactly("no-negative-profit");
            assertThat(climbing.nextCallAt()).isEqualTo(HALF_PAST);
            var escalation = requireNonNull(climbing.escalation());
            assertThat(escalation.progress().paged()).isEqualTo(List.of(new Person("ana")));
            assertThat(escalation.progress().step()).isEqualTo(1);
            assertThat(escalation.policy().id()).isEqualTo("investor-facing");
            assertThat(climbing.stakeholderClock().state()).isEqualTo(StakeholderState.RUNNING);
            assertThat(climbing.stakeholderClock().nextAt()).isNull();
            assertThat(incident(connection, "over").state())
                    .isEqualTo(new IncidentState.Resolved(
                            new Person("ben"), HALF_PAST, new IncidentState.Acknowledged(null, NINE, null)));
            assertThat(one(connection, "select count(*) from incident where acknowledged_at = '2026-01-06T09:00Z'"))
                    .isEqualTo("1");
            assertThat(one(connection, "select string_agg(kind, ' ' order by id) from timeline"))
                    .isEqualTo("DETECTED DELIVERED");
        }
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, USER, USER)
                .locations("db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into incident (id, group_key, pipeline_id, summary, severity, check_ids, detected_at,
                        acknowledged_at, resolved_at, resolved_by, schedule_id, policy, round, step, paged, escalate_at,
                        stakeholders_due_at)
                    values
                        ('00000000-0000-7000-8000-000000000001', 'climbing', 'aggregate-profit', 'Negative profit',
                         'ERROR', '{no-negative-profit}', '2026-01-06T09:00Z', null, null, null, 'data-engineering',
                         '{"id": "investor-facing", "name": "Investors", "deadlines": "since-detection",
                           "steps": [{"page": "primary", "answerBy": "PT30M"}, {"page": "person:ben", "answerBy": "PT1H"}]}',
                         1, 1, '{ana}', '2026-01-06T09:30Z', '2026-01-06T09:30Z'),
                        ('00000000-0000-7000-8000-000000000002', 'over', null, 'A service is down', 'CRITICAL', '{}',
                         '2026-01-06T09:00Z', '2026-01-06T09:00Z', '2026-01-06T09:30Z', 'ben', null, null,
                         1, 0, '{}', null, '2026-01-06T09:30Z')
                    """);
            statement.execute("""
                    insert into timeline (incident_id, at, kind, actor, text) values
                        ('00000000-0000-7000-8000-000000000001', '2026-01-06T09:00Z', 'OPENED', null, 'Negative profit'),
                        ('00000000-0000-7000-8000-000000000001', '2026-01-06T09:00Z', 'PAGE_SENT', 'ana', 'Mail sent')
                    """);
        }
    }

    private Incident incident(Connection connection, String group) throws SQLException {
        return json.incident(one(connection, "select snapshot from incident where group_key = '%s'".formatted(group)));
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
