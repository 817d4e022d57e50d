package io.pipekeeper.monitor.warehouse.governor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.monitor.MonitorResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two replicas before the same warehouse. */
@Timeout(60)
@QuarkusTest
@WithTestResource(MonitorResource.class)
class TurnstileTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final Tickets tickets;
    private final DataSource database;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Pulse pulseOfOne;
    private Pulse pulseOfOther;
    private Turnstile one;
    private Turnstile other;

    TurnstileTest(Tickets tickets, DataSource database, MeterRegistry metrics) {
        this.tickets = tickets;
        this.database = database;
        this.metrics = metrics;
    }

    @BeforeEach
    void start() {
        pulseOfOne = new Pulse(database);
        pulseOfOther = new Pulse(database);
        one = new Turnstile(tickets, pulseOfOne, metrics);
        other = new Turnstile(tickets, pulseOfOther, metrics);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        pulseOfOne.stop();
        pulseOfOther.stop();
    }

    @Test
    void admitsSoManyOverAllReplicas() {
        var first = admitted(one, "so-many");
        var second = admitted(other, "so-many");

        assertThat(one.enter("so-many", 2, SHORT)).isEqualTo(new Admission.TooLong(2));
        assertThat(other.enter("so-many", 2, SHORT)).isEqualTo(new Admission.TooLong(2));
        assertThat(one.reading("so-many", 2)).isEqualTo(2);
        assertThat(admitted(one, "another")).isNotNull();

        first.run();
        assertThat(other.enter("so-many", 2, SHORT)).isInstanceOf(Admission.Admitted.class);
        second.run();
        assertThat(one.reading("so-many", 2)).isEqualTo(1);
    }

    @Test
    void neverAdmitsMoreThanThereArePlaces() {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();

        var visits = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.runAsync(() -> visit(i % 2 == 0 ? one : other, inside, most), threads))
                .toList();
        visits.forEach(CompletableFuture::join);

        assertThat(most.get()).isBetween(1, 2);
        assertThat(one.reading("busy", 2)).isZero();
    }

    @Test
    void admitsInTheOrderOfComing() {
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        var place = admitted(one, "fair", 1);
        for (int i = 0; i < 4; i++) {
            int number = i;
            var replica = new Turnstile(tickets, pulseOfOther, metrics);
            waiting.add(CompletableFuture.runAsync(() -> enterAndLeave(replica, number, order), threads));
            awaitTickets("fair", 2 + i);
        }
        place.run();
        waiting.forEach(CompletableFuture::join);

        assertThat(order).containsExactly(0, 1, 2, 3);
    }

    private static void enterAndLeave(Turnstile replica, int number, List<Integer> order) {
        var mine = admitted(replica, "fair", 1);
        order.add(number);
        mine.run();
    }

    @Test
    void givesTheDeadNoPlace() {
        admitted(one, "dead", 1);
        assertThat(other.enter("dead", 1, SHORT)).isInstanceOf(Admission.TooLong.class);

        pulseOfOne.stop();

        assertThat(other.enter("dead", 1, LONG)).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void letsNobodyWaitWhoWantsToStop() {
        admitted(one, "stopping", 1);
        var waiting = CompletableFuture.supplyAsync(() -> other.enter("stopping", 1, LONG), threads);
        awaitTickets("stopping", 2);

        other.stop();

        assertThat(waiting.join()).isInstanceOf(Admission.Stopping.class);
        awaitTickets("stopping", 1);
    }

    private void visit(Turnstile replica, AtomicInteger inside, AtomicInteger most) {
        var place = admitted(replica, "busy");
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        LockSupport.parkNanos(1_000_000);
        inside.decrementAndGet();
        place.run();
    }

    private static Runnable admitted(Turnstile replica, String warehouse) {
        return admitted(replica, warehouse, 2);
    }

    private static Runnable admitted(Turnstile replica, String warehouse, int places) {
        return ((Admission.Admitted) replica.enter(warehouse, places, LONG)).giveBack();
    }

    private void awaitTickets(String warehouse, int count) {
        var until = System.nanoTime() + LONG.toNanos();
        while (tickets.all(warehouse) != count) {
            assertThat(System.nanoTime()).as("waiting for %d tickets", count).isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
