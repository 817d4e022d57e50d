package io.pipekeeper.e2e.paging;

import io.pipekeeper.e2e.load.PostConnection;
import io.pipekeeper.e2e.load.ServiceProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;

/**
 * A monitoring tool that sends alerts all the time, and each event again until it is accepted. Every alert is about a trouble
 * of its own. A quarter of the troubles are answered by somebody later; nobody answers the others.
 */
final class Tool {

    private static final Duration GAP = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofMillis(200);
    private static final int LONGEST_ANSWER_MILLIS = 15_000;
    private static final int ACCEPTED = 202;

    private final EventText text;
    private final Town town;
    private final List<ServiceProcess> processes;
    private final Random random;
    private final Set<Integer> sent = ConcurrentHashMap.newKeySet();
    private final Set<Integer> answered = ConcurrentHashMap.newKeySet();
    private final Phaser underWay = new Phaser(1);

    Tool(EventText text, Town town, List<ServiceProcess> processes, long seed) {
        this.text = text;
        this.town = town;
        this.processes = List.copyOf(processes);
        this.random = new Random(seed);
    }

    static String group(int alert) {
        return "trouble-" + alert;
    }

    /** Sends alerts until the thread is interrupted. */
    void work() {
        for (int alert = 0; !Thread.currentThread().isInterrupted(); alert++) {
            send(alert);
            LockSupport.parkNanos(GAP.toNanos());
        }
    }

    /** Waits until everything was accepted. */
    void awaitAccepted() {
        underWay.arriveAndAwaitAdvance();
    }

    /** The alerts that were sent, and accepted in the end. */
    Set<Integer> sent() {
        return Set.copyOf(sent);
    }

    /** Those that somebody has answered. */
    Set<Integer> answered() {
        return Set.copyOf(answered);
    }

    private void send(int alert) {
        var isAnswered = random.nextInt(4) == 0;
        var isResolved = random.nextBoolean();
        var patience = Duration.ofMillis(random.nextInt(LONGEST_ANSWER_MILLIS));
        sent.add(alert);
        if (isAnswered) {
            answered.add(alert);
        }
        start(() -> {
            deliver(trigger(alert), alert);
            if (isAnswered) {
                LockSupport.parkNanos(patience.toNanos());
                deliver(isResolved ? text.resolve(group(alert)) : text.acknowledge(group(alert)), alert);
            }
        });
        if (random.nextInt(5) == 0 && !isAnswered) {
            start(() -> deliver(trigger(alert), alert + 1));
        }
    }

    private String trigger(int alert) {
        return text.trigger(group(alert), group(alert), Town.pipeline(alert % town.size()));
    }

    private void start(Runnable work) {
        underWay.register();
        Thread.startVirtualThread(() -> {
            work.run();
            underWay.arriveAndDeregister();
        });
    }

    private void deliver(String event, int firstAt) {
        for (int at = firstAt; !isAccepted(event, processes.get(at % processes.size())); at++) {
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private static boolean isAccepted(String event, ServiceProcess process) {
        try (var connection = new PostConnection(Oncall.door(process))) {
            return connection.post(event) == ACCEPTED;
        } catch (IOException e) {
            return false; // nobody there, or gone before the answer: the event is sent again
        }
    }
}
