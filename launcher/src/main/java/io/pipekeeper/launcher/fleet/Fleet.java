package io.pipekeeper.launcher.fleet;

import io.pipekeeper.launcher.console.Console;
import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.folder.Settings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** All processes together: they start at the same time, are restarted when they die, and stop at the same time. */
public final class Fleet implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration RESTART_DELAY = Duration.ofSeconds(1);

    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Map<Child, CompletableFuture<Void>> endings = new ConcurrentHashMap<>();
    private final Pids pids;
    private final Console console;
    private final Duration grace;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("restarts").factory());

    public Fleet(List<Service> services, Settings pids, Console console, Duration grace) {
        services.forEach(service -> children.put(service.name(), new Child(service, console)));
        this.pids = new Pids(pids);
        this.console = console;
        this.grace = grace;
    }

    /** Stops the processes of a launcher that was killed. */
    public static void stopStale(Settings pids) {
        new Pids(pids).stopStale();
    }

    /** Starts all processes and comes back when each is ready. */
    public void start() {
        children.values().forEach(this::launch);
        together(child -> child.awaitReady(READY_LIMIT));
    }

    /** Starts one process that had been stopped, and says on the console when it is ready. */
    public void start(String name) {
        var child = child(name);
        if (!child.isAlive()) {
            launch(child);
            threads.execute(() -> announce(child));
        }
    }

    public void stop(String name) {
        child(name).stop(grace);
    }

    public void kill(String name) {
        child(name).kill();
    }

    public List<String> names() {
        return List.copyOf(children.keySet());
    }

    @Override
    public void close() {
        close(grace);
    }

    /** Gives the processes that much time, and comes back when all have ended and been struck off the list. */
    public void close(Duration patience) {
        children.values().forEach(Child::giveUp);
        restarts.shutdownNow();
        together(child -> child.stop(patience));
        endings.values().forEach(CompletableFuture::join);
    }

    private void launch(Child child) {
        var ended = child.start();
        var handle = Objects.requireNonNull(child.running()).toHandle();
        pids.add(handle);
        endings.put(child, ended.thenAccept(process -> {
            pids.remove(handle);
            restartLater(child, process.exitValue());
        }));
    }

    /** The delay gives a Ctrl-C, which the processes see too, time to say that all of this is meant. */
    private void restartLater(Child child, int exit) {
        if (child.isWanted() && !restarts.isShutdown()) {
            var _ = restarts.schedule(() -> restart(child, exit), RESTART_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void restart(Child child, int exit) {
        if (!child.isWanted() || child.isAlive()) {
            return;
        }
        console.log(child.name(), "WARN died (exit " + exit + ") and is started again");
        launch(child);
        threads.execute(() -> announce(child));
    }

    private void announce(Child child) {
        try {
            child.awaitReady(READY_LIMIT);
            console.log(child.name(), "ready");
        } catch (Failure e) {
            console.log(child.name(), "WARN " + e.getMessage());
        }
    }

    private Child child(String name) {
        var child = children.get(name);
        if (child == null) {
            throw new Failure("There is no service " + name + "; there are " + String.join(", ", names()) + ".");
        }
        return child;
    }

    /** Comes back when all are done, or when the first one fails. */
    private void together(Consumer<Child> action) {
        var failed = new CompletableFuture<Void>();
        var all = children.values().stream()
                .map(child -> CompletableFuture.runAsync(() -> action.accept(child), threads))
                .toArray(CompletableFuture<?>[]::new);
        for (var one : all) {
            var _ = one.exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all), failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Failure failure ? failure : e;
        }
    }
}
