package io.pipekeeper.oncall.watch;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Damage done by hand, and what the auditor makes of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class AuditorTest {

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final Auditor auditor;
    private final TimerTicks escalation;
    private final PagingTicks paging;
    private final EntityManager database;
    private final MovableClock clock;

    AuditorTest(
            Auditor auditor, TimerTicks escalation, PagingTicks paging, EntityManager database, MovableClock clock) {
        this.auditor = auditor;
        this.escalation = escalation;
        this.paging = paging;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void allIsWell() {
        clock.moveTo(START);
        Demo.apply();
        escalation.at(START);
        paging.at(START);
        inspect(START);
    }

    @Test
    void beatsWhenAllIsWell() {
        var before = Outside.HEARTBEAT.received().size();

        assertThat(inspect(START)).isEmpty();

        assertThat(Outside.HEARTBEAT.received()).hasSize(before + 1);
    }

    @Test
    void takesUpAPageThatSomebodyHoldsForEver() {
        var incident = failing("held-for-ever");
        escalation.at(START);
        change("update page set lease_until = '2999-01-01Z' where incident_id = :id", incident);
        var later = START.plus(Duration.ofMinutes(2));

        var findings = inspect(later);
        paging.at(later);

        assertThat(findings).extracting(Finding::kind).contains("page");
        assertThat(kinds(incident)).contains("PAGE_OVERDUE", "DELIVERED");
        assertThat(inspect(START)).isEmpty();
    }

    @Test
    void leavesAPageToWhoeverClaimedItByAClockThatIsAhead() {
        var incident = failing("clock-ahead");
        escalation.at(START);
        change(
                "update page set lease_until = '%s' where incident_id = :id"
                        .formatted(Instant.now().plusSeconds(40)),
                incident);

        assertThat(inspect(START.plus(Duration.ofMinutes(2))))
                .extracting(Finding::kind)
                .doesNotContain("page");

        change("update page set lease_until = null where incident_id = :id", incident);
    }

    @Test
    void restoresACallThatWasLost() {
        var incident = failing("lost-call");
        change("update incident set escalate_at = null where id = :id", incident);
        escalation.at(START);
        assertThat(kinds(incident)).doesNotContain("PAGED");

        var findings = inspect(START);
        escalation.at(START);
        paging.at(START);

        assertThat(findings).extracting(Finding::kind).contains("lost-call");
        assertThat(kinds(incident)).containsSubsequence("REPAIRED", "PAGED", "DELIVERED");
    }

    @Test
    void findsATimerThatDoesNotStrike() {
        var incident = failing("late-timer");

        assertThat(inspect(START.plus(Duration.ofMinutes(2))))
                .contains(new Finding("timer", "ESCALATION of incident " + incident));
    }

    @Test
    void waitsForASecondLookWhereTheClockIsFast() {
        auditor.tick();
        clock.moveBy(Duration.ofMinutes(1));
        failing("fast-clock");
        clock.moveBy(Duration.ofMinutes(59));
        var before = Outside.HEARTBEAT.received().size();

        auditor.tick();
        assertThat(Outside.HEARTBEAT.received()).hasSize(before + 1);
        auditor.tick();
        assertThat(Outside.HEARTBEAT.received()).hasSize(before + 1);
    }

    private List<Finding> inspect(Instant now) {
        return auditor.inspect(now.minusSeconds(60), now);
    }

    private static String failing(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        return monitor.openIncident();
    }

    private void change(String sql, String incident) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql)
                        .setParameter("id", UUID.fromString(incident))
                        .executeUpdate());
    }

    private List<String> kinds(String incident) {
        return engineer.data("query($id: ID!) { incident(id: $id) { timeline { kind } } }", Map.of("id", incident))
                .getList("incident.timeline.kind");
    }
}
