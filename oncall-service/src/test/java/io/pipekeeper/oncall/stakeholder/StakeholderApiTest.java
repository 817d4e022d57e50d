package io.pipekeeper.oncall.stakeholder;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class StakeholderApiTest {

    private static final String NOTIFY = """
            mutation($incident: ID!, $message: String!) {
                notifyStakeholders(incident: $incident, message: $message) {
                    stakeholderClock { notifiedAt } timeline { kind text } } }
            """;

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final PagingTicks paging;
    private final MovableClock clock;

    StakeholderApiTest(PagingTicks paging, MovableClock clock) {
        this.paging = paging;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void mailsTheStakeholderTeamsOncePerMessage() {
        var monitor = new Monitor("aggregate-growth");
        monitor.fails("freshness");
        var incident = monitor.openIncident();
        var message = Map.of("incident", incident, "message", "Profit of yesterday is late; next word at ten.");

        var first = engineer.data(NOTIFY, message);
        engineer.data(NOTIFY, message);
        paging.at(START);

        assertThat(first.getString("notifyStakeholders.stakeholderClock.notifiedAt"))
                .isEqualTo("2026-01-06T08:00:00Z");
        assertThat(Mailbox.about(incident)).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("investor-relations");
            assertThat(letter.subject()).startsWith("Aggregate Growth: ");
            assertThat(letter.text()).contains("Profit of yesterday is late; next word at ten.");
        });
        monitor.recovers("freshness");
    }

    @Test
    void saysWhenNobodyIsToBeTold() {
        var monitor = new Monitor("nobody-cares");
        monitor.fails("freshness");

        assertThat(engineer.errorCode(NOTIFY, Map.of("incident", monitor.openIncident(), "message", "It is late.")))
                .isEqualTo("CONFLICT");
    }
}
