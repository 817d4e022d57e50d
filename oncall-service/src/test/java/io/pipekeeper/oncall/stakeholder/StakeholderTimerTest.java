package io.pipekeeper.oncall.stakeholder;

import static io.pipekeeper.oncall.stakeholder.FailingGrowth.notices;
import static io.pipekeeper.oncall.stakeholder.FailingGrowth.reminders;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox.Letter;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until stakeholders are told, or the time is up. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class StakeholderTimerTest {

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final FailingGrowth growth;

    StakeholderTimerTest(FailingGrowth growth) {
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
    void theHoldingStatementGoesOutWhenNobodyHasToldThem() {
        var incident = growth.opened();
        growth.minute(0);
        growth.minute(9);
        assertThat(growth.draft(incident)).isNull();
        growth.minute(10);
        assertThat(growth.draft(incident)).contains("**Aggregate Growth**");
        growth.minute(20);
        assertThat(reminders(incident)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("engineer-a");
            assertThat(mail.subject()).isEqualTo("Stakeholders of Aggregate Growth have not been told: 10 min left");
            assertThat(mail.text()).contains("**Aggregate Growth**").contains("notifyStakeholders(incident");
        });
        growth.minute(25);
        assertThat(reminders(incident)).extracting(Letter::to).containsExactly("engineer-a", "engineer-b");
        assertThat(growth.incident(incident).getString("communicationsLead.id")).isEqualTo("engineer-b");
        growth.minute(30);
        growth.minute(30);

        assertThat(notices(incident)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("investor-relations");
            assertThat(mail.subject()).startsWith("Aggregate Growth: notice about the numbers");
            assertThat(mail.text()).contains("We are looking into it").doesNotContain("freshness");
            assertThat(mail.html()).contains("<strong>Aggregate Growth</strong>");
        });
        var told = growth.incident(incident);
        assertThat(told.getString("stakeholderClock.state")).isEqualTo("TOLD");
        assertThat(told.getBoolean("stakeholderClock.breached")).isFalse();
        assertThat(told.getString("stakeholderClock.nextUpdateAt")).isEqualTo("2026-01-06T09:00:00Z");
        assertThat(growth.kinds(incident))
                .containsSubsequence("STATEMENT_DRAFTED", "REMINDED", "LEAD_CALLED", "STAKEHOLDERS_NOTIFIED")
                .doesNotContain("CLOCK_BREACHED");
    }

    @Test
    void nothingMoreHappensWhenTheyWereToldInTime() {
        var incident = growth.opened();
        growth.minute(10);
        growth.minute(12);
        growth.tellTheDraft(incident);
        growth.tellTheDraft(incident);
        growth.minute(30);

        assertThat(notices(incident)).hasSize(1);
        assertThat(reminders(incident)).isEmpty();
        assertThat(growth.incident(incident).getString("stakeholderClock.notifiedAt"))
                .isEqualTo("2026-01-06T08:12:00Z");
        assertThat(growth.incident(incident).getString("stakeholderClock.nextUpdateAt"))
                .isEqualTo("2026-01-06T08:42:00Z");
        assertThat(growth.draft(incident)).isNull();
    }

    @Test
    void aReminderThatLeavesTooLateIsNotSent() {
        var incident = growth.opened();
        growth.minute(10);
        growth.minuteWithoutMail(20);

        growth.tellTheDraft(incident);

        assertThat(reminders(incident)).isEmpty();
        assertThat(notices(incident)).hasSize(1);
        assertThat(growth.kinds(incident)).containsSubsequence("REMINDED", "STAKEHOLDERS_NOTIFIED", "PAGE_CANCELLED");
    }

    @Test
    void theBreachIsOnTheRecordWhereNothingGoesOutByItself() {
        growth.holdingStatement(false);
        var incident = growth.opened();
        List.of(10, 20, 25, 30).forEach(growth::minute);

        assertThat(notices(incident)).isEmpty();
        assertThat(growth.incident(incident).getString("stakeholderClock.state"))
                .isEqualTo("OVERDUE");
        growth.minute(35);
        growth.tell(incident, "Growth of yesterday is late.");

        assertThat(growth.incident(incident).getString("stakeholderClock.state"))
                .isEqualTo("TOLD");
        assertThat(growth.incident(incident).getBoolean("stakeholderClock.breached"))
                .isTrue();
        assertThat(growth.kinds(incident)).containsOnlyOnce("CLOCK_BREACHED");
    }

    @Test
    void whatFellDueWhileTheServiceWasDownHappensOnceAndInOrder() {
        var incident = growth.opened();
        growth.minute(40);
        growth.minute(41);

        assertThat(notices(incident)).hasSize(1);
        assertThat(growth.kinds(incident))
                .containsSubsequence("STATEMENT_DRAFTED", "LEAD_CALLED", "CLOCK_BREACHED", "STAKEHOLDERS_NOTIFIED")
                .doesNotContain("REMINDED");
        assertThat(growth.incident(incident).getBoolean("stakeholderClock.breached"))
                .isTrue();
    }

    @Test
    void runsWhetherOrNotSomebodyHasAnswered() {
        var incident = growth.opened();
        GraphQLTester.as("engineer-b", "responder")
                .data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", incident));
        List.of(10, 20, 25).forEach(growth::minute);

        assertThat(reminders(incident)).extracting(Letter::to).containsExactly("engineer-b", "engineering-manager");
    }

    @Test
    void doesNotRunForNobody() {
        var other = new Monitor("nobody-depends-on-it");
        other.fails("freshness");
        var incident = other.openIncident();
        growth.minute(40);

        assertThat(growth.incident(incident).getString("stakeholderClock.state"))
                .isEqualTo("NO_STAKEHOLDERS");
        assertThat(growth.kinds(incident)).doesNotContain("STATEMENT_DRAFTED", "CLOCK_BREACHED");
        assertThat(growth.incident(incident).getString("timeline[0].text"))
                .contains("the stakeholder clock does not run");
        other.recovers("freshness");
    }

    @Test
    void showsWhatWouldGoOutAndToWhom() {
        var incident = growth.opened();

        var preview = engineer.data("""
                        query($incident: ID!) { stakeholderPreview(incident: $incident, kind: FIRST) {
                            subject markdown html recipients { team name address } } }
                        """, Map.of("incident", incident));

        assertThat(preview.getString("stakeholderPreview.html")).contains("<strong>Aggregate Growth</strong>");
        assertThat(preview.getList("stakeholderPreview.recipients.address")).containsExactly("i***@pipekeeper.example");
    }

    @Test
    void hostileWordsDoNothing() {
        var incident = growth.opened();
        growth.tell(incident, "<script>alert(1)</script>\n\n**late** [click](javascript:alert%281%29)");
        growth.minute(0);

        assertThat(notices(incident))
                .singleElement()
                .satisfies(mail -> assertThat(mail.html())
                        .contains("<strong>late</strong>")
                        .doesNotContain("<script", "javascript:"));
    }

    @Test
    void refusesUnknownPlaceholdersAndSaysWhere() {
        var file = Map.of(
                "path",
                "words.yaml",
                "content",
                "statements:\n  - { audience: investors, kind: first, subject: Late, text: \"{summary}\" }\n");

        assertThat(GraphQLTester.as("admin", "admin")
                        .send(Demo.APPLY, Map.of("files", List.of(file)))
                        .getString("errors[0].message"))
                .startsWith("words.yaml:2:")
                .contains("{summary} is not known in words for investors");
    }
}
