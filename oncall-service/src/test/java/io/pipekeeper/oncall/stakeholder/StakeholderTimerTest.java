package io.pipekeeper.oncall.stakeholder;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Mailbox.Letter;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pipeline of investors fails, and the time runs. On call are Engineer A and, as the secondary, Engineer B. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class StakeholderTimerTest {

    private static final String NOTIFY = """
            mutation($incident: ID!, $message: String) {
                notifyStakeholders(incident: $incident, message: $message) { stakeholderClock { state } } }
            """;
    private static final String INCIDENT = """
            query($id: ID!) { incident(id: $id) {
                stakeholderClock { dueAt state notifiedAt breached nextUpdateAt }
                stakeholderDraft { kind subject markdown }
                communicationsLead { id }
                timeline { kind text person { id } } } }
            """;

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final Monitor monitor = new Monitor("aggregate-growth");
    private final TimerTicks timers;
    private final PagingTicks paging;
    private final MovableClock clock;

    StakeholderTimerTest(TimerTicks timers, PagingTicks paging, MovableClock clock) {
        this.timers = timers;
        this.paging = paging;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @AfterEach
    void endTheIncident() {
        holdingStatement(true);
        monitor.recovers("freshness");
        timers.at(clock.instant());
    }

    @Test
    void theHoldingStatementGoesOutWhenNobodyHasToldThem() {
        var incident = opened();
        minute(0);
        minute(9);
        assertThat(draft(incident)).isNull();
        minute(10);
        assertThat(draft(incident)).contains("**Aggregate Growth**");
        minute(20);
        assertThat(reminders(incident)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("engineer-a");
            assertThat(mail.subject()).isEqualTo("Stakeholders of Aggregate Growth have not been told: 10 min left");
            assertThat(mail.text()).contains("**Aggregate Growth**").contains("notifyStakeholders(incident");
        });
        minute(25);
        assertThat(reminders(incident)).extracting(Letter::to).containsExactly("engineer-a", "engineer-b");
        assertThat(incident(incident).getString("communicationsLead.id")).isEqualTo("engineer-b");
        minute(30);
        minute(30);

        assertThat(notices(incident)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("investor-relations");
            assertThat(mail.subject()).startsWith("Aggregate Growth: notice about the numbers");
            assertThat(mail.text()).contains("We are looking into it").doesNotContain("freshness");
            assertThat(mail.html()).contains("<strong>Aggregate Growth</strong>");
        });
        var told = incident(incident);
        assertThat(told.getString("stakeholderClock.state")).isEqualTo("TOLD");
        assertThat(told.getBoolean("stakeholderClock.breached")).isFalse();
        assertThat(told.getString("stakeholderClock.nextUpdateAt")).isEqualTo("2026-01-06T09:00:00Z");
        assertThat(kinds(incident))
                .containsSubsequence("STATEMENT_DRAFTED", "REMINDED", "LEAD_CALLED", "STAKEHOLDERS_NOTIFIED")
                .doesNotContain("CLOCK_BREACHED");
    }

    @Test
    void nothingMoreHappensWhenTheyWereToldInTime() {
        var incident = opened();
        minute(10);
        clock.moveTo(START.plus(Duration.ofMinutes(12)));
        tellTheDraft(incident);
        tellTheDraft(incident);
        minute(30);

        assertThat(notices(incident)).hasSize(1);
        assertThat(reminders(incident)).isEmpty();
        assertThat(incident(incident).getString("stakeholderClock.notifiedAt")).isEqualTo("2026-01-06T08:12:00Z");
        assertThat(incident(incident).getString("stakeholderClock.nextUpdateAt"))
                .isEqualTo("2026-01-06T08:42:00Z");
        assertThat(draft(incident)).isNull();
    }

    @Test
    void theBreachIsOnTheRecordWhereNothingGoesOutByItself() {
        holdingStatement(false);
        var incident = opened();
        List.of(10, 20, 25, 30).forEach(this::minute);

        assertThat(notices(incident)).isEmpty();
        assertThat(incident(incident).getString("stakeholderClock.state")).isEqualTo("OVERDUE");
        clock.moveTo(START.plus(Duration.ofMinutes(35)));
        tell(incident, "Growth of yesterday is late.");

        assertThat(incident(incident).getString("stakeholderClock.state")).isEqualTo("TOLD");
        assertThat(incident(incident).getBoolean("stakeholderClock.breached")).isTrue();
        assertThat(kinds(incident)).containsOnlyOnce("CLOCK_BREACHED");
    }

    @Test
    void whatFellDueWhileTheServiceWasDownHappensOnceAndInOrder() {
        var incident = opened();
        minute(40);
        minute(41);

        assertThat(notices(incident)).hasSize(1);
        assertThat(kinds(incident))
                .containsSubsequence("STATEMENT_DRAFTED", "LEAD_CALLED", "CLOCK_BREACHED", "STAKEHOLDERS_NOTIFIED")
                .doesNotContain("REMINDED");
        assertThat(incident(incident).getBoolean("stakeholderClock.breached")).isTrue();
    }

    @Test
    void runsWhetherOrNotSomebodyHasAnswered() {
        var incident = opened();
        GraphQLTester.as("engineer-b", "responder")
                .data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", incident));
        List.of(10, 20, 25).forEach(this::minute);

        assertThat(reminders(incident)).extracting(Letter::to).containsExactly("engineer-b", "engineering-manager");
    }

    @Test
    void doesNotRunForNobody() {
        var other = new Monitor("nobody-depends-on-it");
        other.fails("freshness");
        var incident = other.openIncident();
        minute(40);

        assertThat(incident(incident).getString("stakeholderClock.state")).isEqualTo("NO_STAKEHOLDERS");
        assertThat(kinds(incident)).doesNotContain("STATEMENT_DRAFTED", "CLOCK_BREACHED");
        assertThat(incident(incident).getString("timeline[0].text")).contains("the stakeholder clock does not run");
        other.recovers("freshness");
    }

    @Test
    void remindsOfUpdatesAndRecordsThoseThatWereMissed() {
        var incident = opened();
        minute(0);
        tell(incident, "Growth of yesterday is late.");
        minute(19);
        assertThat(reminders(incident)).isEmpty();
        minute(20);
        minute(21);
        assertThat(reminders(incident))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject())
                        .isEqualTo("Stakeholders of Aggregate Growth are to hear more by 6 January 2026, 08:30 UTC"));
        minute(30);
        assertThat(kinds(incident)).containsOnlyOnce("UPDATE_MISSED");
        assertThat(incident(incident).getString("stakeholderClock.nextUpdateAt"))
                .isEqualTo("2026-01-06T09:00:00Z");
        minute(100);
        assertThat(kinds(incident).stream().filter("UPDATE_MISSED"::equals)).hasSize(2);
    }

    @Test
    void thoseWhoWereToldHearThatItIsOver() {
        var incident = opened();
        tell(incident, "Growth of yesterday is late.");
        monitor.recovers("freshness");
        minute(5);
        minute(6);

        assertThat(notices(incident))
                .hasSize(2)
                .last()
                .satisfies(mail ->
                        assertThat(mail.subject()).isEqualTo("Aggregate Growth: the numbers can be used again"));
        assertThat(incident(incident).getString("stakeholderClock.nextUpdateAt"))
                .isNull();
    }

    @Test
    void thatItIsOverIsADraftWhereNothingGoesOutByItself() {
        holdingStatement(false);
        var incident = opened();
        minute(0);
        tell(incident, "Growth of yesterday is late.");
        monitor.recovers("freshness");
        minute(5);

        assertThat(notices(incident)).hasSize(1);
        assertThat(draft(incident)).contains("can be used again");
        assertThat(reminders(incident))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject())
                        .isEqualTo("Stakeholders of Aggregate Growth have not been told that it is over"));
        tellTheDraft(incident);
        minute(6);
        assertThat(notices(incident)).hasSize(2);
    }

    @Test
    void updatesGoOnWhenItWasNotOver() {
        var incident = opened();
        tell(incident, "Growth of yesterday is late.");
        monitor.recovers("freshness");
        minute(60);
        engineer.data("""
                mutation($id: ID!) { reopenIncident(id: $id, reason: "Still late") { state } }
                """, Map.of("id", incident));
        minute(60);

        assertThat(incident(incident).getString("stakeholderClock.dueAt")).isEqualTo("2026-01-06T08:30:00Z");
        assertThat(incident(incident).getString("stakeholderClock.nextUpdateAt"))
                .isEqualTo("2026-01-06T09:30:00Z");
        engineer.data("mutation($id: ID!) { resolveIncident(id: $id) { state } }", Map.of("id", incident));
    }

    @Test
    void showsWhatWouldGoOutAndToWhom() {
        var incident = opened();

        var preview = engineer.data("""
                        query($incident: ID!) { stakeholderPreview(incident: $incident, kind: FIRST) {
                            subject markdown html recipients { team name address } } }
                        """, Map.of("incident", incident));

        assertThat(preview.getString("stakeholderPreview.html")).contains("<strong>Aggregate Growth</strong>");
        assertThat(preview.getList("stakeholderPreview.recipients.address")).containsExactly("i***@pipekeeper.example");
    }

    @Test
    void hostileWordsDoNothing() {
        var incident = opened();
        tell(incident, "<script>alert(1)</script>\n\n**late** [click](javascript:alert%281%29)");
        minute(0);

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

    private String opened() {
        monitor.fails("freshness");
        var incident = monitor.openIncident();
        minute(0);
        return incident;
    }

    /** Everything that is due at a minute happens. */
    private void minute(int minute) {
        clock.moveTo(START.plus(Duration.ofMinutes(minute)));
        timers.at(clock.instant());
        paging.at(clock.instant());
    }

    private void tell(String incident, String message) {
        engineer.data(NOTIFY, Map.of("incident", incident, "message", message));
        paging.at(clock.instant());
    }

    private void tellTheDraft(String incident) {
        engineer.data(NOTIFY, Map.of("incident", incident));
        paging.at(clock.instant());
    }

    private void holdingStatement(boolean isSent) {
        var line = "coverage:\n  - { pipeline: aggregate-growth, schedule: data-engineering, policy: investor-facing, "
                + "hours: always, holdingStatement: " + isSent + " }\n";
        GraphQLTester.as("admin", "admin")
                .data(Demo.APPLY, Map.of("files", List.of(Map.of("path", "line.yaml", "content", line))));
    }

    private JsonPath incident(String id) {
        var answer = engineer.data(INCIDENT, Map.of("id", id));
        answer.setRootPath("data.incident");
        return answer;
    }

    private String draft(String id) {
        return incident(id).getString("stakeholderDraft.markdown");
    }

    private List<String> kinds(String id) {
        return incident(id).getList("timeline.kind");
    }

    private static List<Letter> notices(String incident) {
        return Mailbox.about(incident).stream()
                .filter(mail -> mail.to().equals("investor-relations"))
                .toList();
    }

    private static List<Letter> reminders(String incident) {
        return Mailbox.about(incident).stream()
                .filter(mail -> mail.subject().contains("takeholders of"))
                .toList();
    }
}
