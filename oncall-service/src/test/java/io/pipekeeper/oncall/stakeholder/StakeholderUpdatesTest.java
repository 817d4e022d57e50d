package io.pipekeeper.oncall.stakeholder;

import static io.pipekeeper.oncall.stakeholder.FailingGrowth.notices;
import static io.pipekeeper.oncall.stakeholder.FailingGrowth.reminders;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows when stakeholders were told. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class StakeholderUpdatesTest {

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final FailingGrowth growth;

    StakeholderUpdatesTest(FailingGrowth growth) {
        this.growth = growth;
    }

    @BeforeEach
    void applyDemo() {
        growth.applyDemo();
    }

    @AfterEach
    void endTheIncident() {
        growth.end();
    }

    @Test
    void remindsOfUpdatesAndRecordsThoseThatWereMissed() {
        var incident = growth.opened();
        growth.minute(0);
        growth.tell(incident, "Growth of yesterday is late.");
        growth.minute(19);
        assertThat(reminders(incident)).isEmpty();
        growth.minute(20);
        growth.minute(21);
        assertThat(reminders(incident))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject())
                        .isEqualTo("Stakeholders of Aggregate Growth are to hear more by 6 January 2026, 08:30 UTC"));
        growth.minute(30);
        assertThat(growth.kinds(incident)).containsOnlyOnce("UPDATE_MISSED");
        assertThat(growth.incident(incident).getString("stakeholderClock.nextUpdateAt"))
                .isEqualTo("2026-01-06T09:00:00Z");
        growth.minute(100);
        assertThat(growth.kinds(incident).stream().filter("UPDATE_MISSED"::equals))
                .hasSize(2);
    }

    @Test
    void thoseWhoWereToldHearThatItIsOver() {
        var incident = growth.opened();
        growth.tell(incident, "Growth of yesterday is late.");
        growth.recovers();
        growth.minute(5);
        growth.minute(6);

        assertThat(notices(incident))
                .hasSize(2)
                .last()
                .satisfies(mail ->
                        assertThat(mail.subject()).isEqualTo("Aggregate Growth: the numbers can be used again"));
        assertThat(growth.incident(incident).getString("stakeholderClock.nextUpdateAt"))
                .isNull();
    }

    @Test
    void thatItIsOverIsADraftWhereNothingGoesOutByItself() {
        growth.holdingStatement(false);
        var incident = growth.opened();
        growth.minute(0);
        growth.tell(incident, "Growth of yesterday is late.");
        growth.recovers();
        growth.minute(5);

        assertThat(notices(incident)).hasSize(1);
        assertThat(growth.draft(incident)).contains("can be used again");
        assertThat(reminders(incident))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject())
                        .isEqualTo("Stakeholders of Aggregate Growth have not been told that it is over"));
        growth.tellTheDraft(incident);
        growth.minute(6);
        assertThat(notices(incident)).hasSize(2);
    }

    @Test
    void updatesGoOnWhenItWasNotOver() {
        var incident = growth.opened();
        growth.tell(incident, "Growth of yesterday is late.");
        growth.recovers();
        growth.minute(60);
        engineer.data("""
                mutation($id: ID!) { reopenIncident(id: $id, reason: "Still late") { state } }
                """, Map.of("id", incident));
        growth.minute(60);

        assertThat(growth.incident(incident).getString("stakeholderClock.dueAt"))
                .isEqualTo("2026-01-06T08:30:00Z");
        assertThat(growth.incident(incident).getString("stakeholderClock.nextUpdateAt"))
                .isEqualTo("2026-01-06T09:30:00Z");
        engineer.data("mutation($id: ID!) { resolveIncident(id: $id) { state } }", Map.of("id", incident));
    }
}
