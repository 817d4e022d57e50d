package io.pipekeeper.monitor.deadline;

import static io.pipekeeper.monitor.deadline.LedgerFixture.custom;
import static io.pipekeeper.monitor.deadline.LedgerFixture.sla;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stays in the ledger ahead of time, no period between is left out. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class LedgerGapsTest {

    private static final Instant TUESDAY_NOON = Instant.parse("2026-05-05T10:00:00Z");
    private static final Instant IN_TWO_WEEKS = Instant.parse("2026-05-19T10:00:00Z");
    private static final String ON_BUSINESS_DAYS = sla("timeOfAvailability", "06:00 on business days", "");

    private final MovableClock clock;
    private final LedgerFixture ledger;

    LedgerGapsTest(MovableClock clock, LedgerFixture ledger) {
        this.clock = clock;
        this.ledger = ledger;
    }

    @Test
    void isWholeAgainWhenAContractIsRetiredAndBack() {
        var active = contract("gap-retired", "gap-shop");
        MonitorTester.apply(active);
        var before = periods("gap-retired");
        MonitorTester.apply(active.replace("status: active", "status: retired"));
        var retired = periods("gap-retired");
        MonitorTester.apply(active);

        assertThat(before).hasSize(41).contains("2026-05-09 EXCUSED", "2026-05-11 PENDING");
        assertThat(retired).containsExactly("2026-05-04 PENDING");
        assertThat(periods("gap-retired")).isEqualTo(before);
    }

    @Test
    void isWholeWhenADayAheadIsExcusedAndTheRuleChanges() {
        MonitorTester.apply(contract("gap-excused", "gap-other-shop"));
        assertThat(ledger.excuse("gap-excused", "completion", "2026-05-13", IN_TWO_WEEKS))
                .isNull();
        var before = periods("gap-excused");
        MonitorTester.apply(contract("gap-excused", "gap-other-shop").replace("06:00", "08:00"));

        assertThat(before).contains("2026-05-13 EXCUSED", "2026-05-12 PENDING");
        assertThat(periods("gap-excused")).isEqualTo(before);
    }

    private String contract(String pipeline, String calendar) {
        clock.moveTo(TUESDAY_NOON);
        GraphQLTester.as("admin", "admin")
                .data(
                        "mutation($files: [FileInput!]!) { applyCalendars(files: $files) { created } }",
                        ContractFiles.files("calendars/%s.yaml".formatted(calendar), """
                                kind: Calendar
                                id: %s
                                workingDays: [monday, tuesday, wednesday, thursday, friday]
                                """.formatted(calendar)));
        return LedgerFixture.contract(pipeline, ON_BUSINESS_DAYS, custom("calendar", calendar));
    }

    private List<String> periods(String pipeline) {
        return ledger.rows(
                "select period || ' ' || state from deadline where check_id = ? order by period",
                pipeline + "-completion");
    }
}
