package io.pipekeeper.oncall.paging;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class OutboxTest {

    /** Long ago, so that a lease which began then is over for a worker that asks the real clock. */
    private static final Instant REAL = Instant.parse("2020-01-01T00:00:00Z");

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final Outbox outbox;
    private final PageRun run;
    private final TimerTicks escalation;
    private final MovableClock clock;

    OutboxTest(Outbox outbox, PageRun run, TimerTicks escalation, MovableClock clock) {
        this.outbox = outbox;
        this.run = run;
        this.escalation = escalation;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void eachPageIsClaimedByOneWorkerOnly() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            queued("contended-" + i);
        }
        Collection<QueuedPage> claimed = new ConcurrentLinkedQueue<>();

        try (var workers = Executors.newFixedThreadPool(4)) {
            workers.invokeAll(Collections.nCopies(4, worker(claimed)));
        }

        assertThat(claimed).hasSizeGreaterThanOrEqualTo(20);
        assertThat(claimed).extracting(QueuedPage::id).doesNotHaveDuplicates();
    }

    @Test
    void aPageWhoseWorkerDiedIsSentByTheNextAfterItsLease() {
        var incident = queued("worker-died");
        var lost = claim(incident, START, REAL);

        assertThat(lost).isPresent();
        assertThat(claim(incident, START, REAL.plusSeconds(19))).isEmpty();
        run.sendDue(START);

        assertThat(Mailbox.about(incident)).hasSize(1);
        assertThat(pages(incident, "state")).containsExactly("SENT");
        assertThat(pages(incident, "attempts")).containsExactly(2);
    }

    @Test
    void aWorkerThatComesBackLateIsFencedOut() {
        var incident = queued("came-back-late");
        var late = claim(incident, START, REAL).orElseThrow();
        var successor = claim(incident, START, REAL.plusSeconds(20)).orElseThrow();

        assertThat(outbox.sent(late, START)).isFalse();
        assertThat(outbox.sent(successor, START)).isTrue();
        assertThat(outbox.sent(successor, START)).isFalse();
        assertThat(timeline(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "DELIVERED");
    }

    @Test
    void aPageThatWasNotTakenIsTriedAgainLater() {
        var incident = queued("tried-again");
        var page = claim(incident, START, REAL).orElseThrow();

        outbox.failed(page, "The mail server did not take it", START);

        assertThat(pages(incident, "error")).containsExactly("The mail server did not take it");
        assertThat(claim(incident, START.plusSeconds(4), REAL)).isEmpty();
        assertThat(claim(incident, START.plusSeconds(5), REAL)).isPresent();
    }

    @Test
    void isGivenUpAfterManyTriesAndSaysSo() {
        var incident = queued("given-up");
        var now = START;

        for (int attempt = 1; attempt <= 20; attempt++) {
            outbox.failed(claim(incident, now, REAL).orElseThrow(), "no route", now);
            now = now.plus(BackOff.after(attempt));
        }

        assertThat(pages(incident, "state")).containsExactly("FAILED");
        assertThat(timeline(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "PAGE_FAILED");
    }

    @Test
    void aPageThatWasOvertakenByAnAnswerIsNotSent() {
        var incident = queued("overtaken");
        engineer.data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", incident));

        run.sendDue(START);

        assertThat(Mailbox.about(incident)).isEmpty();
        assertThat(pages(incident, "state")).containsExactly("CANCELLED");
        assertThat(timeline(incident)).containsExactly("DETECTED", "ROUTED", "PAGED", "ACKNOWLEDGED", "PAGE_CANCELLED");
    }

    private Callable<Boolean> worker(Collection<QueuedPage> claimed) {
        return () -> {
            for (var page = outbox.claim(START, REAL); page.isPresent(); page = outbox.claim(START, REAL)) {
                claimed.add(page.get());
            }
            return true;
        };
    }

    /** An incident whose first page waits to be sent. */
    private String queued(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        escalation.at(START);
        return monitor.openIncident();
    }

    /** Claims pages until one of the incident comes, or none is left. */
    private Optional<QueuedPage> claim(String incident, Instant now, Instant real) {
        var page = outbox.claim(now, real);
        while (page.isPresent() && !page.get().incident().toString().equals(incident)) {
            page = outbox.claim(now, real);
        }
        return page;
    }

    private List<Object> pages(String incident, String field) {
        return engineer.data(
                        "query($id: ID!) { incident(id: $id) { pages { state attempts error } } }",
                        Map.of("id", incident))
                .getList("incident.pages." + field);
    }

    private List<String> timeline(String incident) {
        return engineer.data("query($id: ID!) { incident(id: $id) { timeline { kind } } }", Map.of("id", incident))
                .getList("incident.timeline.kind");
    }
}
