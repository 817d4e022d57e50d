package io.pipekeeper.oncall.paging;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class OutboxTest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    /** Long ago, so that a lease which began then is over for a worker that asks the real clock; later in each test. */
    private final Instant real = Instant.parse("2020-01-01T00:00:00Z").plus(Duration.ofHours(TESTS.incrementAndGet()));

    private static final Map<PageChannel, Integer> FREE = Map.of(PageChannel.MAIL, 5);

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final Outbox outbox;
    private final Ledger ledger;
    private final AgroalDataSource pool;
    private final Failures failures;
    private final PageRun run;
    private final TimerTicks escalation;
    private final MovableClock clock;

    OutboxTest(
            Outbox outbox,
            Ledger ledger,
            AgroalDataSource pool,
            Failures failures,
            PageRun run,
            TimerTicks escalation,
            MovableClock clock) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.pool = pool;
        this.failures = failures;
        this.run = run;
        this.escalation = escalation;
        this.clock = clock;
    }

    /** Every page of the tests before has left. */
    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
        escalation.at(START);
        run.sendDue(START.plus(Duration.ofHours(1)));
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
    void aPageWhoseWorkerDiedIsSentByTheNextAfterItsLeaseAndSaysSo() {
        var incident = queued("worker-died");

        assertThat(claim(incident, START, real)).isPresent();
        assertThat(claim(incident, START, real.plusSeconds(14))).isEmpty();
        run.sendDue(START);

        assertThat(Mailbox.about(incident)).hasSize(1);
        assertThat(pages(incident, "state")).containsExactly("SENT");
        assertThat(pages(incident, "attempts")).containsExactly(2);
        assertThat(pages(incident, "doubtful")).containsExactly(true);
        assertThat(timeline(incident, "text")).contains("Mail sent to engineer-a; it may have arrived before");
    }

    @Test
    void nothingElseGoesWhereSomethingIsUnderWay() {
        var incident = queued("outbox-busy");
        assertThat(claim(incident, START, real)).isPresent();

        assertThat(claim(queued("outbox-waiting"), START, real.plusSeconds(14))).isEmpty();
    }

    @Test
    void aWorkerThatComesBackLateIsFencedOut() {
        var incident = queued("came-back-late");
        var late = claim(incident, START, real).orElseThrow();
        var successor = claim(incident, START, real.plusSeconds(15)).orElseThrow();

        outbox.sent(List.of(sent(late)));
        assertThat(pages(incident, "state")).containsExactly("QUEUED");
        outbox.sent(List.of(sent(successor)));
        outbox.sent(List.of(sent(successor)));

        assertThat(pages(incident, "state")).containsExactly("SENT");
        assertThat(timeline(incident, "kind")).containsExactly("DETECTED", "ROUTED", "PAGED", "DELIVERED");
    }

    @Test
    void aWorkerThatWasHeldUpHoldsItsPageAgainUnlessItIsTaken() {
        var incident = queued("held-up");
        var slow = claim(incident, START, real).orElseThrow();

        assertThat(outbox.renew(List.of(slow), real.plusSeconds(10))).isTrue();
        assertThat(claim(incident, START, real.plusSeconds(24))).isEmpty();
        assertThat(claim(incident, START, real.plusSeconds(25))).isPresent();
        assertThat(outbox.renew(List.of(slow), real.plusSeconds(26))).isFalse();
    }

    @Test
    void twoTriesThatAreWrittenDownTogetherAreOneDelivery() {
        var incident = queued("written-together");
        var first = claim(incident, START, real).orElseThrow();
        var second = claim(incident, START, real.plusSeconds(15)).orElseThrow();

        outbox.sent(List.of(sent(first), sent(second)));

        assertThat(pages(incident, "state")).containsExactly("SENT");
        assertThat(timeline(incident, "kind")).containsExactly("DETECTED", "ROUTED", "PAGED", "DELIVERED");
        assertThat(timeline(incident, "text")).contains("Mail sent to engineer-a; it may have arrived before");
    }

    @Test
    void whatTheDatabaseDoesNotTakeAtOnceIsWrittenDownAMomentLater() throws SQLException, InterruptedException {
        var incident = queued("written-later");
        var page = claim(incident, START, real).orElseThrow();
        breakConnections();

        ledger.add(List.of(sent(page))).join();

        Thread.sleep(1_100); // a connection that was idle for a second is looked at before it is used
        assertThat(claim(incident, START, real.plusSeconds(15))).isEmpty();
        assertThat(pages(incident, "state")).containsExactly("SENT");
        assertThat(pages(incident, "attempts")).containsExactly(1);
    }

    @Test
    void aPageThatWasNotTakenIsTriedAgainLater() {
        var incident = queued("tried-again");
        var page = claim(incident, START, real).orElseThrow();

        failures.failed(page, Trouble.notSent("The mail server did not take it"), START);

        assertThat(pages(incident, "error")).containsExactly("The mail server did not take it");
        assertThat(pages(incident, "dueAt"))
                .containsExactly(START.plusSeconds(5).toString());
        assertThat(claim(incident, START.plusSeconds(4), real)).isEmpty();
        assertThat(claim(incident, START.plusSeconds(5), real)).isPresent();
    }

    @Test
    void whenNobodyCanBeReachedTheNextStepFollowsAtOnce() {
        var incident = queued("nobody-reached");
        failures.failed(claim(incident, START, real).orElseThrow(), Trouble.refused("no such mailbox"), START);

        escalation.at(START);

        assertThat(pages(incident, "state")).containsExactly("FAILED", "QUEUED");
        assertThat(timeline(incident, "kind"))
                .startsWith("DETECTED", "ROUTED", "PAGED", "PAGE_FAILED", "UNREACHABLE", "PAGED");
    }

    @Test
    void aPageThatWasOvertakenByAnAnswerIsNotSent() {
        var incident = queued("overtaken");
        engineer.data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", incident));

        run.sendDue(START);

        assertThat(Mailbox.about(incident)).isEmpty();
        assertThat(pages(incident, "state")).containsExactly("CANCELLED");
        assertThat(timeline(incident, "kind"))
                .containsExactly("DETECTED", "ROUTED", "PAGED", "ACKNOWLEDGED", "PAGE_CANCELLED");
    }

    private Callable<Boolean> worker(Collection<QueuedPage> claimed) {
        return () -> {
            for (var batch = outbox.claim(START, real, FREE); !batch.last(); batch = outbox.claim(START, real, FREE)) {
                claimed.addAll(batch.pages());
            }
            return true;
        };
    }

    /** Leaves several connections in the pool that look as if they were good. */
    private void breakConnections() throws SQLException {
        List<Connection> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.add(pool.getConnection());
        }
        var others = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid()";
        try (var outside = DriverManager.getConnection(
                        opened.getFirst().getMetaData().getURL(), "postgres", "postgres");
                var statement = outside.createStatement()) {
            statement.execute(others);
        }
        for (var connection : opened) {
            connection.close();
        }
    }

    private static Ending.Sent sent(QueuedPage page) {
        return new Ending.Sent(page, START, null, 0);
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
        for (var batch = outbox.claim(now, real, FREE); !batch.last(); batch = outbox.claim(now, real, FREE)) {
            var mine = batch.pages().stream()
                    .filter(page -> page.incident().toString().equals(incident))
                    .findFirst();
            if (mine.isPresent()) {
                return mine;
            }
        }
        return Optional.empty();
    }

    private <T> List<T> pages(String incident, String field) {
        return engineer.data(
                        "query($id: ID!) { incident(id: $id) { pages { state attempts doubtful dueAt error } } }",
                        Map.of("id", incident))
                .getList("incident.pages." + field);
    }

    private List<String> timeline(String incident, String field) {
        return engineer.data("query($id: ID!) { incident(id: $id) { timeline { kind text } } }", Map.of("id", incident))
                .getList("incident.timeline." + field);
    }
}
