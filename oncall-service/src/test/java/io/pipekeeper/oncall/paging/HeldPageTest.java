package io.pipekeeper.oncall.paging;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker dies over a mail to stakeholders, so that nobody knows whether it arrived. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class HeldPageTest {

    private static final Instant REAL = Instant.parse("2020-01-01T00:00:00Z");

    private static final String HANDOFF =
            "{ handoff(schedule: \"data-engineering\") { heldPages { id incident { id } } } }";

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final Outbox outbox;
    private final PageRun run;
    private final TimerTicks escalation;
    private final MovableClock clock;
    private String incident = "none yet";

    HeldPageTest(Outbox outbox, PageRun run, TimerTicks escalation, MovableClock clock) {
        this.outbox = outbox;
        this.run = run;
        this.escalation = escalation;
        this.clock = clock;
    }

    @BeforeEach
    void theWorkerDies() {
        clock.moveTo(START);
        Demo.apply();
        var monitor = new Monitor("aggregate-profit");
        monitor.fails("held");
        escalation.at(START);
        run.sendDue(START);
        incident = monitor.openIncident();
        engineer.data(
                "mutation($id: ID!) { notifyStakeholders(incident: $id, message: \"We are on it.\") { id } }",
                Map.of("id", incident));
        outbox.claim(START, REAL, Map.of(PageChannel.MAIL, 100));
        run.sendDue(START);
    }

    @Test
    void isNotSentTwiceByItself() {
        assertThat(toStakeholders()).isEmpty();
        assertThat(held()).hasSize(1);
        assertThat(engineer.data("{ heldPages { id } }").<String>getList("heldPages.id"))
                .contains(held().getFirst());
        var handedOver = engineer.data(HANDOFF);
        assertThat(handedOver.getList("handoff.heldPages.id")).contains(held().getFirst());
        assertThat(handedOver.getList("handoff.heldPages.incident.id")).contains(incident);
        engineer.data("mutation($id: ID!) { cancelPage(id: $id) { state } }", Map.of("id", held().getFirst()));
        assertThat(engineer.data(HANDOFF).getList("handoff.heldPages.incident.id"))
                .doesNotContain(incident);
        close();
    }

    @Test
    void isSentWhenAPersonSaysSoAndOnce() {
        var page = held().getFirst();

        engineer.data("mutation($id: ID!) { resendPage(id: $id) { state } }", Map.of("id", page));
        engineer.data("mutation($id: ID!) { resendPage(id: $id) { state } }", Map.of("id", page));
        run.sendDue(START);

        assertThat(toStakeholders()).hasSize(1);
        assertThat(engineer.errorCode("mutation($id: ID!) { cancelPage(id: $id) { state } }", Map.of("id", page)))
                .isEqualTo("CONFLICT");
        close();
    }

    @Test
    void isDroppedWhenAPersonSaysSo() {
        var page = held().getFirst();

        engineer.data("mutation($id: ID!) { cancelPage(id: $id) { state } }", Map.of("id", page));
        run.sendDue(START);

        assertThat(toStakeholders()).isEmpty();
        assertThat(engineer.errorCode("mutation($id: ID!) { resendPage(id: $id) { state } }", Map.of("id", page)))
                .isEqualTo("CONFLICT");
        close();
    }

    private void close() {
        engineer.data(
                "mutation($id: ID!) { resolveIncident(id: $id, reason: \"a test\") { state } }",
                Map.of("id", incident));
    }

    private List<Mailbox.Letter> toStakeholders() {
        return Mailbox.about(incident).stream()
                .filter(letter -> letter.to().equals("investor-relations"))
                .toList();
    }

    private List<String> held() {
        return engineer.data("query($id: ID!) { incident(id: $id) { pages { id state } } }", Map.of("id", incident))
                .getList("incident.pages.findAll { it.state == 'HELD' }.id");
    }
}
