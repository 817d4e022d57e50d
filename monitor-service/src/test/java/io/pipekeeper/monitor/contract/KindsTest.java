package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of check passes on good data and sees its fault, in a real database. The day in question is 2026-01-05. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class KindsTest {

    private static final List<String> GOOD = List.of("PASS", "PROVEN");

    @BeforeEach
    void fill() throws IOException, SQLException {
        run("""
                create schema if not exists analytics;
                drop table if exists analytics.states, analytics.books, analytics.step;
                create table analytics.step (earlier text, later text);
                insert into analytics.step values ('trial', 'active'), ('active', 'cancelled');
                create table analytics.books (day date, plan text, amount numeric(10, 2));
                insert into analytics.books values ('2026-01-05', 'team', 400), ('2026-01-05', 'solo', 600);
                create table analytics.states (
                    day date, account int, plan text, status text, amount numeric(10, 2),
                    changed_at timestamptz, arrived_at timestamptz);
                insert into analytics.states
                select day, account, case when account <= 4 then 'team' else 'solo' end,
                       case when day < '2026-01-05' and account = 1 then 'trial' else 'active' end, 100,
                       (day + interval '3 hours' + account % 4 * interval '6 hours') at time zone 'Europe/Berlin',
                       (day + interval '1 day') at time zone 'Europe/Berlin'
                from generate_series(date '2026-01-03', '2026-01-05', '1 day') as days (at),
                     lateral (select at::date as day) as dated,
                     generate_series(1, 10) as account
                """);
        MonitorTester.apply(Files.readString(Path.of("src", "test", "resources", "contracts", "kinds.yaml")));
    }

    @Test
    void passesOnGoodData() {
        var verdicts = MonitorTester.evaluate("kinds").stream()
                .map(check -> MonitorTester.verdict(String.valueOf(check.get("id"))));

        assertThat(verdicts).hasSize(18).allMatch(verdict -> GOOD.stream().anyMatch(verdict::startsWith));
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "schema | alter table analytics.states drop column arrived_at, alter column amount type double precision, add column x int"
                        + " | FAIL: amount is double precision, not numeric(10,2); arrived_at is missing; x (integer) is not in the contract",
                "copies | insert into analytics.states select * from analytics.states where day = '2026-01-05' and account < 3 | FAIL: 2 rows",
                "same-as-books | update analytics.books set amount = 500 where plan = 'team'"
                        + " | FAIL: 1 of 2 differ: team: 400 against 500",
                "same-as-books | delete from analytics.books where plan = 'solo' | FAIL: 1 of 2 differ: solo: only in the first source",
                "same-as-books | drop table analytics.books | ERROR(DEFINITION): relation \"analytics.books\" does not exist",
                "steps | update analytics.states set status = 'cancelled' where day = '2026-01-05' and account < 3"
                        + " | FAIL: 1 not allowed: trial -> cancelled (1)",
                "steps-by-table | delete from analytics.step where earlier = 'trial' | FAIL: 1 not allowed: trial -> active (1)",
                "everybody | delete from analytics.states where day = '2026-01-05' and account in (3, 7) | FAIL: 2 missing: 3, 7",
                "every-day | delete from analytics.states where day = '2026-01-04' | FAIL: 1 missing: 2026-01-04",
                "late | update analytics.states set arrived_at = changed_at + interval '3 days' where day = '2026-01-05' and account = 1"
                        + " | WARN: 10 %",
                "late | update analytics.states set arrived_at = changed_at + interval '3 days' where day = '2026-01-05' and account < 4"
                        + " | FAIL: 30 %",
                "plans | delete from analytics.states where plan = 'team' | FAIL: 1 missing: team",
                "accounts | delete from analytics.states where account in (3, 10) | FAIL: 2 missing: 3, 10",
                "known-status | update analytics.states set status = 'asleep' where day = '2026-01-05' and account = 9 | FAIL: 1 row",
                "amounts | update analytics.states set amount = 'NaN' where day = '2026-01-05' and account = 9 | FAIL: 1 row",
                "amounts | update analytics.states set amount = -1 where day = '2026-01-05' and account > 8 | FAIL: 2 rows",
                "unknown-amount | update analytics.states set amount = -999 where day = '2026-01-05' and account > 7 | FAIL: 3 rows",
                "usual-amount | update analytics.states set amount = 101 where day = '2026-01-05' and account > 8 | FAIL: 2 rows",
                "no-whale | update analytics.states set amount = 900 where day = '2026-01-05' and account = 9"
                        + " | FAIL: 50 %: account 9 has 900 of 1800",
                "plausible | update analytics.states set changed_at = '2019-12-31' where day = '2026-01-05' and account = 9 | FAIL: 1 row",
                "plausible | update analytics.states set changed_at = '2026-01-08' where day = '2026-01-05' and account = 9 | FAIL: 1 row",
                "every-six-hours | delete from analytics.states where day = '2026-01-05' and account % 4 = 2"
                        + " | FAIL: 1 missing: from 2026-01-05 12:00"
            })
    void seesWhatIsWrong(String check, String fault, String verdict) throws SQLException {
        run(fault);

        MonitorTester.evaluate("kinds");

        assertThat(MonitorTester.verdict("kinds-" + check)).isEqualTo(verdict);
    }

    private static void run(String sql) throws SQLException {
        WarehouseFixture.run(sql);
    }
}
