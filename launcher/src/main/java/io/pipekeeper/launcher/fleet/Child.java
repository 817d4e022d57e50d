package io.pipekeeper.launcher.fleet;

import io.pipekeeper.launcher.console.Console;
import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the fleet. It is wanted from its start until somebody stops it; dying while wanted is an accident. */
final class Child {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Service service;
    private final ServiceLog log;
    private final HealthDoor door;
    private @Nullable Process process;
    private boolean wanted;

    Child(Service service, Console console) {
        this.service = service;
        this.log = new ServiceLog(service.name(), service.log(), console);
        this.door = new HealthDoor(service.ready());
    }

    String name() {
        return service.name();
    }

    synchronized boolean isWanted() {
        return wanted;
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts the process; the future completes when it ends. */
    synchronized CompletableFuture<Process> start() {
        wanted = true;
        log.show(true);
        var builder = new ProcessBuilder(service.command()).redirectErrorStream(true);
        builder.environment().putAll(service.environment());
        try {
            var started = builder.start();
            process = started;
            // Reading from a process holds on to its thread; as many virtual ones would leave none to carry the others.
            Thread.ofPlatform().daemon().name(name() + "-log").start(() -> log.copy(started.getInputStream()));
            return started.onExit();
        } catch (IOException e) {
            throw new Failure(name() + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Comes back when the service says that it is ready. */
    void awaitReady(Duration limit) {
        var running = Objects.requireNonNull(running());
        var patience = System.nanoTime() + limit.toNanos();
        while (!door.isOpen()) {
            if (ended(running)) {
                throw new Failure(
                        name() + " stopped while starting: " + log.lastError() + ". Its log is " + log.file());
            }
            if (System.nanoTime() > patience) {
                throw new Failure(name() + " is not ready after " + limit.toSeconds() + " s: " + log.lastError()
                        + ". Its log is " + log.file());
            }
        }
    }

    /** The process will not be missed any more. */
    synchronized void giveUp() {
        wanted = false;
        log.show(false);
    }

    void stop(Duration grace) {
        giveUp();
        var running = running();
        if (running == null) {
            return;
        }
        var handle = running.toHandle(); // Process.destroy would also close the log
        handle.destroy();
        handle.onExit()
                .orTimeout(grace.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> {
                    handle.destroyForcibly();
                    return handle;
                })
                .thenCompose(ProcessHandle::onExit)
                .join();
    }

    void kill() {
        giveUp();
        var running = running();
        if (running != null) {
            running.toHandle().destroyForcibly();
            running.onExit().join();
        }
    }

    synchronized @Nullable Process running() {
        return process;
    }

    private static boolean ended(Process running) {
        try {
            return running.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The start was interrupted.", e);
        }
    }
}
