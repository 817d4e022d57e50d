package io.pipekeeper.monitor.probe.kubernetes;

import java.time.Instant;

/** Pods as the API server writes them. */
final class Manifests {

    private Manifests() {}

    static String pod(String deployment, String suffix, boolean ready, Instant since) {
        return """
                {"metadata": {"name": "%1$s-7d9c5-%2$s", "uid": "uid-%1$s-%2$s", "resourceVersion": "VERSION",
                   "creationTimestamp": "2026-01-06T08:00:00Z", "labels": {"app": "%1$s", "pod-template-hash": "7d9c5"},
                   "ownerReferences": [{"kind": "ReplicaSet", "name": "%1$s-7d9c5", "controller": true}]},
                 "status": {"phase": "Running",
                   "conditions": [{"type": "PodScheduled", "status": "True", "lastTransitionTime": "2026-01-06T08:00:00Z"},
                                  {"type": "Ready", "status": "%3$s", "lastTransitionTime": "%4$s", "reason": "%5$s"}],
                   "containerStatuses": [{"name": "main", "ready": %6$s, "state": %7$s}]}}""".formatted(
                        deployment,
                        suffix,
                        ready ? "True" : "False",
                        since,
                        ready ? "" : "ContainersNotReady",
                        ready,
                        ready ? "{\"running\": {}}" : "{\"waiting\": {\"reason\": \"CrashLoopBackOff\"}}");
    }

    static String bookmark() {
        return "{\"kind\": \"Pod\", \"metadata\": {\"resourceVersion\": \"VERSION\"}}";
    }

    static String status(int code) {
        return "{\"kind\": \"Status\", \"code\": %d, \"message\": \"too old resource version\"}".formatted(code);
    }
}
