package io.pipekeeper.monitor.probe.kubernetes;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Knows whether pods are ready, from the first time that it is asked for them on. */
@ApplicationScoped
public class PodProbe {

    private final ApiServer api;
    private final Map<Watched, PodWatch> watches = new ConcurrentHashMap<>();
    // The API server says in real time since when a pod is not ready.
    private final InstantSource realTime = InstantSource.system();

    PodProbe(ApiServer api) {
        this.api = api;
    }

    private record Watched(String namespace, String selector) {}

    public Answer ask(Target.Pods target, Duration timeout) {
        if (!api.isThere()) {
            return new Answer.Nothing("this is no Kubernetes cluster");
        }
        try {
            return ask(target, watch(watched(target)), timeout);
        } catch (IOException e) {
            return new Answer.Nothing("our service account has no namespace");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Silence("stopped while asking");
        }
    }

    @PreDestroy
    void stop() {
        watches.values().forEach(PodWatch::stop);
    }

    private Answer ask(Target.Pods target, PodWatch watch, Duration timeout) throws InterruptedException {
        var pods = watch.pods(timeout.dividedBy(2));
        var problem = watch.problem();
        return problem == null ? Readiness.judge(pods, target, realTime.instant()) : new Answer.Nothing(problem);
    }

    private Watched watched(Target.Pods target) throws IOException {
        var namespace = target.namespace();
        return new Watched(namespace == null ? api.namespace() : namespace, target.selector());
    }

    private PodWatch watch(Watched watched) {
        return watches.compute(watched, this::living);
    }

    private PodWatch living(Watched watched, @Nullable PodWatch known) {
        if (known != null && !known.isSilent()) {
            return known;
        }
        if (known != null) {
            known.stop();
        }
        return new PodWatch(api, watched.namespace(), watched.selector()).start();
    }
}
