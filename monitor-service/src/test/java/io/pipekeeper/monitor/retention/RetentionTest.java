package io.pipekeeper.monitor.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long before anything else that is tested: in 2005 nothing of the others is old. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionTest {

    private static final Instant NOW = Instant.parse("2005-01-01T00:00:00Z");

    private static final String ROWS = """
            insert into contract (id, name, version, status, pipeline_id, path, source, applied_at, applied_by)
            values ('retention', '', '', '', '', 'retention', '', OLD, '');
            insert into quality_check (id, contract_id, pipeline_id, warehouse, dataset, name, kind, severity, expected,
                                       position, active, every_seconds, latest_verdict)
            values ('retention/rows', 'retention', 'retention', '', '', '', 'ROW_COUNT', 'ERROR', '',
                    0, false, 60, smallest_id(OLD));
            insert into verdict (id, check_id, outcome, observed, expected, at)
            values (smallest_id(OLD), 'retention/rows', 'PASS', 'latest', '', OLD),
                   (smallest_id(OLDER), 'retention/rows', 'PASS', 'old', '', OLDER),
                   (smallest_id(NEW), 'retention/rows', 'PASS', 'new', '', NEW);
            insert into check_period (check_id, period, outcome, at)
            values ('retention/rows', '1999-12-31', 'FAIL', OLD), ('retention/rows', '2004-12-30', 'FAIL', NEW);
            insert into period_fact (cut, period, metric, measured_at)
            values ('retention', '1999-12-31', 'old', OLD), ('retention', '2004-12-30', 'new', NEW);
            insert into run (id, job, state, state_at, last_event_at)
            values ('old', 'retention a', 'COMPLETED', OLD, OLD), ('new', 'retention a', 'COMPLETED', NEW, NEW),
                   ('last of its job', 'retention b', 'COMPLETED', OLD, OLD);
            insert into pushed_metric (dataset, metric, period, value, told_at, source)
            values ('retention', 'old', '1999-12-31', 1, OLD, ''), ('retention', 'new', '2004-12-30', 1, NEW, '');
            insert into dataset_schema (dataset, role, since, seen_at, fields)
            values ('retention', 'READS', OLDER, OLDER, 'older'), ('retention', 'READS', OLD, OLD, 'newest');
            insert into job_edge (job, role, dataset, seen_at)
            values ('retention old', 'READS', 'a', OLD), ('retention new', 'READS', 'a', NEW);
            insert into alert (id, subject, dedup_key, summary, severity, source, component, grouping, classification,
                               details, opened_at, updated_at, resolved_at)
            select smallest_id(opened), 'retention', 'retention-' || name, name, 'error', '', '', '', '', '',
                   opened, opened, resolved
            from (values ('old', OLDER, OLD), ('new', OLD, NEW), ('open', OLD + interval '1 s', null))
                 as alert (name, opened, resolved);
            insert into alert_event (dedup_key, action, payload, created_at, attempt_at, attempts, sent_at)
            values ('retention', 'trigger', 'old', OLD, OLD, 1, OLD), ('retention', 'trigger', 'new', OLD, OLD, 1, NEW),
                   ('retention', 'trigger', 'waiting', OLD, LATER, 1, null);
            insert into inbox (hash, kind, received_at, body, fold_at, folded_at)
            values ('old', 'DBT', OLD, '', null, OLD), ('new', 'DBT', NEW, '', null, NEW),
                   ('given up', 'DBT', OLD, '', null, null), ('waiting', 'DBT', OLD, '', LATER, null);
            insert into inbox (hash, kind, received_at, body, folded_at)
            select 'folded-' || n, 'DBT', OLD, '', OLD from generate_series(1, 6000) n
            """.replace("OLDER", "timestamptz '1999-12-31Z'")
            .replace("OLD", "timestamptz '2000-01-01Z'")
            .replace("NEW", "timestamptz '2004-12-31Z'")
            .replace("LATER", "timestamptz '9999-01-01Z'");

    private static final List<String> TABLES = List.of(
            "verdict",
            "check_period",
            "period_fact",
            "run",
            "pushed_metric",
            "dataset_schema",
            "job_edge",
            "alert",
            "alert_event",
            "inbox",
            "quality_check",
            "contract");

    private final RetentionRun run;
    private final EntityManager database;
    private final List<Perishable> perishables;

    RetentionTest(RetentionRun run, EntityManager database, @All List<Perishable> perishables) {
        this.run = run;
        this.database = database;
        this.perishables = perishables;
    }

    @BeforeAll
    void letTimePass() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var statement : ROWS.split(";", -1)) {
                database.createNativeQuery(statement).executeUpdate();
            }
        });
        run.removeOld(NOW);
    }

    @AfterAll
    void leaveNothing() {
        QuarkusTransaction.requiringNew()
                .run(() -> TABLES.forEach(
                        table -> database.createNativeQuery("delete from %s where %s".formatted(table, mine(table)))
                                .executeUpdate()));
    }

    @ParameterizedTest
    @CsvSource({
        "verdict, observed, 'latest, new'",
        "check_period, period, 2004-12-30",
        "period_fact, metric, new",
        "run, id, 'last of its job, new'",
        "pushed_metric, metric, new",
        "dataset_schema, fields, 'newest'",
        "job_edge, job, retention new",
        "alert, summary, 'new, open'",
        "alert_event, payload, 'new, waiting'",
        "inbox, hash, 'new, waiting'"
    })
    void removesWhatIsOldAndKeepsWhatIsStillSaid(String table, String column, String left) {
        List<?> rows = database.createNativeQuery("select %s from %s where %s".formatted(column, table, mine(table)))
                .getResultList();
        assertThat(rows.stream().map(Object::toString)).containsExactlyInAnyOrder(left.split(", "));
    }

    @Test
    void knowsOfEveryKindHowToRemoveIt() {
        assertThat(perishables.stream().map(perishable -> perishable.old().keeping()))
                .containsExactlyInAnyOrder(Keeping.values());
    }

    private static String mine(String table) {
        return switch (table) {
            case "verdict", "check_period" -> "check_id = 'retention/rows'";
            case "quality_check" -> "contract_id = 'retention'";
            case "contract" -> "id = 'retention'";
            case "period_fact" -> "cut = 'retention'";
            case "run", "job_edge" -> "job like 'retention%'";
            case "pushed_metric", "dataset_schema" -> "dataset = 'retention'";
            case "alert", "alert_event" -> "dedup_key like 'retention%'";
            default -> "hash in ('old', 'new', 'waiting', 'given up') or hash like 'folded-%'";
        };
    }
}
