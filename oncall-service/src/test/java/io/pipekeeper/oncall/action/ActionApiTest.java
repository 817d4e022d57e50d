package io.pipekeeper.oncall.action;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class ActionApiTest {

    private static final String ADD = """
            mutation($id: ID!, $item: ActionItemInput!) { addActionItem(incident: $id, item: $item) {
                id title owner { id } dueOn state overdue incident { id } } }
            """;
    private static final String CHANGE =
            "mutation($id: ID!, $item: ActionItemInput!) { changeActionItem(id: $id, item: $item) { title dueOn } }";
    private static final String COMPLETE =
            "mutation($id: ID!) { completeActionItem(id: $id) { state closedBy { id } closedAt } }";
    private static final String DROP =
            "mutation($id: ID!) { dropActionItem(id: $id, reason: \"The job is gone\") { state reason } }";
    private static final String OPEN = "query($pipeline: ID) { actionItems(pipeline: $pipeline) { title overdue } }";

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");
    private final TimerTicks escalation;
    private final PagingTicks paging;
    private final MovableClock clock;

    ActionApiTest(TimerTicks escalation, PagingTicks paging, MovableClock clock) {
        this.escalation = escalation;
        this.paging = paging;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void theSameItemStandsThereOnce() {
        var incident = over("written-down");

        var first = add(incident, "Alert on the billing export");
        var second = add(incident, "Alert on the  billing export ");

        assertThat(second).isEqualTo(first);
        assertThat(engineer.errorCode(
                        ADD, Map.of("id", incident, "item", item("Alert on the billing export", "2026-03-01"))))
                .isEqualTo("CONFLICT");
    }

    @Test
    void whatIsNotDoneInTimeIsOverdueUntilItIsDone() {
        var item = add(over("overdue"), "Retry the export");

        clock.moveTo(START.plus(Duration.ofDays(30)));
        assertThat(viewer.data(OPEN, Map.of("pipeline", "overdue")).getList("actionItems.overdue"))
                .containsExactly(true);
        engineer.data(COMPLETE, Map.of("id", item));
        var again = GraphQLTester.as("engineer-b", "responder").data(COMPLETE, Map.of("id", item));

        assertThat(again.getString("completeActionItem.closedBy.id")).isEqualTo("engineer-a");
        assertThat(viewer.data(OPEN, Map.of("pipeline", "overdue")).getList("actionItems"))
                .isEmpty();
    }

    @Test
    void whatIsClosedDoesNotChange() {
        var item = add(over("dropped"), "Retry the export");

        var dropped = engineer.data(DROP, Map.of("id", item));

        assertThat(dropped.getString("dropActionItem.reason")).isEqualTo("The job is gone");
        assertThat(engineer.errorCode(COMPLETE, Map.of("id", item))).isEqualTo("CONFLICT");
        assertThat(engineer.errorCode(CHANGE, Map.of("id", item, "item", item("Another", "2026-02-01"))))
                .isEqualTo("CONFLICT");
    }

    @Test
    void refusesWhatNobodyCanDo() {
        var incident = over("refused");

        assertThat(engineer.errorCode(ADD, Map.of("id", incident, "item", item(" ", "2026-02-01"))))
                .isEqualTo("INVALID_INPUT");
        assertThat(engineer.errorCode(
                        ADD,
                        Map.of(
                                "id",
                                incident,
                                "item",
                                Map.of("title", "Do it", "owner", "nobody", "dueOn", "2026-02-01"))))
                .isEqualTo("INVALID_INPUT");
        assertThat(engineer.errorCode(
                        ADD,
                        Map.of(
                                "id",
                                incident,
                                "item",
                                Map.of(
                                        "title",
                                        "Do it",
                                        "owner",
                                        "engineer-a",
                                        "dueOn",
                                        "2026-02-01",
                                        "link",
                                        "javascript:alert(1)"))))
                .isEqualTo("INVALID_INPUT");
        assertThat(viewer.errorCode(ADD, Map.of("id", incident, "item", item("Do it", "2026-02-01"))))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void anIncidentThatComesAgainNamesWhatIsStillOpen() {
        add(over("comes-again"), "Alert on the billing export");

        clock.moveTo(START.plus(Duration.ofDays(2)));
        var monitor = new Monitor("comes-again");
        monitor.fails("freshness");

        var related = viewer.data(
                "query($id: ID!) { incident(id: $id) { related { why incident { state } openActions { title } } } }",
                Map.of("id", monitor.openIncident()));
        assertThat(related.getList("incident.related.why"))
                .containsExactly("The same checks failed: comes-again-freshness");
        assertThat(related.getList("incident.related[0].openActions.title"))
                .containsExactly("Alert on the billing export");
    }

    @Test
    void aPageNamesWhatIsStillOpen() {
        add(over("paged-again"), "Retry the export");

        var later = START.plus(Duration.ofDays(2));
        clock.moveTo(later);
        var monitor = new Monitor("paged-again");
        monitor.fails("freshness");
        escalation.at(later);
        paging.at(later);

        assertThat(Mailbox.about(monitor.openIncident()).getFirst().text())
                .contains("Like the incident of 2026-01-06; still open: Retry the export\n");
    }

    private String add(String incident, String title) {
        return engineer.data(ADD, Map.of("id", incident, "item", item(title, "2026-01-20")))
                .getString("addActionItem.id");
    }

    private static Map<String, String> item(String title, String dueOn) {
        return Map.of(
                "title", title, "owner", "engineer-b", "dueOn", dueOn, "link", "https://tickets.example.com/DATA-7");
    }

    /** The id of an incident that is over. */
    private static String over(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        var incident = monitor.openIncident();
        monitor.recovers("freshness");
        return incident;
    }
}
