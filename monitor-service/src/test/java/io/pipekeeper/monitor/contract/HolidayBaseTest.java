package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.monitor.WarehouseFixture;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is a holiday is said by the newest version of the contract's calendar. It is Tuesday, 2026-01-06. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class HolidayBaseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final String CALENDAR = """
            kind: Calendar
            id: holiday-base
            holidays:
              - { name: Inventory, on: 2024-12-30 }
            """;

    private final MovableClock clock;
    private final EvaluationRun run;

    HolidayBaseTest(MovableClock clock, EvaluationRun run) {
        this.clock = clock;
        this.run = run;
    }

    @Test
    void leavesADayOutAsSoonAsTheCalendarSaysThatItIsAHoliday() throws IOException, SQLException {
        WarehouseFixture.table("holiday_base").filled(MONDAY, 15);
        WarehouseFixture.run("delete from analytics.holiday_base where day = '2025-12-29' and business_unit < 'd'");
        applyCalendar(CALENDAR);
        MonitorTester.apply(ContractFiles.forPipeline("holiday-base", "holiday_base")
                .replace("          periods: 7\n", "          against: weekday\n          periods: 2\n")
                .replace("customProperties:\n", "customProperties:\n  - {property: calendar, value: holiday-base}\n"));
        evaluate();
        assertThat(MonitorTester.verdict("holiday-base-row-count")).isEqualTo("FAIL: +20 %: from 5 to 6");

        applyCalendar(CALENDAR.replace("2024-12-30", "2025-12-29"));
        evaluate();

        assertThat(MonitorTester.verdict("holiday-base-row-count"))
                .isEqualTo("SKIPPED: nothing to compare with yet: 1 of at least 2 earlier periods");
    }

    private void evaluate() {
        run.evaluateDue(clock.moveBy(Duration.ofSeconds(61)));
    }

    private static void applyCalendar(String content) {
        GraphQLTester.as("admin", "admin")
                .data(
                        "mutation($files: [FileInput!]!) { applyCalendars(files: $files) { created updated } }",
                        ContractFiles.files("calendars/holiday-base.yaml", content));
    }
}
