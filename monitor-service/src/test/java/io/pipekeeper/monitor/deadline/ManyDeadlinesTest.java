package io.pipekeeper.monitor.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Many deadlines of one warehouse that are due at the same instant; `-Ddeadlines=10000` for more. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class ManyDeadlinesTest {

    private static final int MANY = Integer.getInteger("deadlines", 1_000);
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final Instant TUESDAY_NOON = Instant.parse("2026-09-08T10:00:00Z");

    private final MovableClock clock;
    private final DeadlineSweep sweep;
    private final LedgerFixture ledger;
    private final AgroalDataSource database;

    ManyDeadlinesTest(MovableClock clock, DeadlineSweep sweep, LedgerFixture ledger, AgroalDataSource database) {
        this.clock = clock;
        this.sweep = sweep;
        this.ledger = ledger;
        this.database = database;
    }

    @Test
    void areJudgedInBatchesAndOneThatIsBrokenCostsItselfOnly() throws SQLException {
        WarehouseFixture.table("crowd").filled(MONDAY, 1);
        clock.moveTo(TUESDAY_NOON);
        LedgerFixture.apply("crowd", LedgerFixture.sla("timeOfAvailability", "06:00", ", element: t.loaded_at"), "");
        sweep.sweepDue(TUESDAY_NOON); // what other tests have left
        multiply();
        change("update deadline_rule set column_name = 'gone' where check_id = 'crowd-7'");
        var begin = System.nanoTime();

        sweep.sweepDue(TUESDAY_NOON);

        System.out.printf("%,d deadlines judged in %.1f s%n", MANY, (System.nanoTime() - begin) / 1e9);
        assertThat(ledger.rows(
                        "select state || ' ' || count(*) from deadline where check_id like ? and due_at < '2026-09-08 10:00Z' group by state",
                        "crowd-%"))
                .containsExactlyInAnyOrder("MET " + MANY, "UNKNOWN 1");
    }

    /** The same rule and its first deadline, many times. */
    private void multiply() throws SQLException {
        change(copied("quality_check", "id", "jsonb_build_object('id', 'crowd-' || i)"));
        change(copied("deadline_rule", "check_id", "jsonb_build_object('check_id', 'crowd-' || i)"));
        change(copied("deadline", "check_id", """
                        jsonb_build_object('id', gen_random_uuid(), 'check_id', 'crowd-' || i, 'state', 'PENDING',
                            'met_at', null, 'look_at', '2026-09-08T04:00:00Z')
                        """) + " and due_at < '2026-09-08 10:00Z'");
    }

    private static String copied(String table, String key, String changes) {
        return """
                insert into %1$s
                select (jsonb_populate_record(one, %3$s)).* from %1$s as one, generate_series(1, %4$d) as i
                where one.%2$s = 'crowd-completion'
                """.formatted(table, key, changes, MANY).strip();
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
