package io.pipekeeper.oncall.paging.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Guidance for many pages about the same trouble, asked for once and shared for some seconds. While runbook-service does not
 * answer it is left alone for as long, and pages go out without waiting for it.
 */
@ApplicationScoped
public class SharedGuidance {

    private static final int MOST_KEPT = 1000;

    private final GuidanceClient client;
    private final long nanos;
    private final ConcurrentHashMap<Question, Answer> answers = new ConcurrentHashMap<>();
    private volatile long silentUntil = System.nanoTime();

    private record Question(String pipeline, List<String> checks) {}

    private record Answer(CompletableFuture<Optional<List<Guidance>>> guidance, AtomicBoolean asked, long until) {}

    SharedGuidance(GuidanceClient client, GuidanceConfig config) {
        this.client = client;
        this.nanos = config.shared().toNanos();
    }

    /** The steps for the checks that fail on a pipeline; nothing when runbook-service does not answer in time. */
    public Optional<List<Guidance>> guidance(String pipeline, List<String> checks) {
        var question = new Question(pipeline, List.copyOf(checks));
        var fresh = new Answer(new CompletableFuture<>(), new AtomicBoolean(), System.nanoTime() + nanos);
        var shared = answers.compute(question, (_, known) -> known == null || isOver(known.until()) ? fresh : known);
        if (shared.asked().compareAndSet(false, true)) {
            answer(question, shared);
        }
        return shared.guidance().join();
    }

    private void answer(Question question, Answer first) {
        try {
            first.guidance().complete(isOver(silentUntil) ? ask(question) : Optional.empty());
        } finally {
            first.guidance().complete(Optional.empty());
            forgetWhenFull();
        }
    }

    private Optional<List<Guidance>> ask(Question question) {
        var guidance = client.guidance(question.pipeline(), question.checks());
        if (guidance.isEmpty()) {
            silentUntil = System.nanoTime() + nanos;
        }
        return guidance;
    }

    private void forgetWhenFull() {
        if (answers.size() > MOST_KEPT) {
            answers.values().removeIf(answer -> isOver(answer.until()));
        }
    }

    private static boolean isOver(long until) {
        return System.nanoTime() - until >= 0;
    }
}
