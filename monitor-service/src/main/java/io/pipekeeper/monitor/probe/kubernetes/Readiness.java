package io.pipekeeper.monitor.probe.kubernetes;

import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What the pods that are there say about a target. Pure. */
final class Readiness {

    private Readiness() {}

    static Answer.Told judge(Collection<Pod> pods, Target.Pods target, Instant now) {
        var late = pods.stream()
                .filter(Pod::active)
                .filter(pod ->
                        !pod.ready() && pod.since().plus(target.patience()).isBefore(now))
                .sorted(Comparator.comparing(Pod::name))
                .toList();
        var ready = pods.stream().filter(pod -> pod.active() && pod.ready()).count();
        if (!late.isEmpty()) {
            return new Answer.Told(false, inWords(late), causes(late), Duration.ZERO);
        }
        return ready < target.minReady() && !isPatient(pods, target, now)
                ? new Answer.Told(
                        false,
                        "%d ready, at least %d are needed".formatted(ready, target.minReady()),
                        "too few pods are ready",
                        Duration.ZERO)
                : new Answer.Told(true, "%d ready".formatted(ready), Duration.ZERO);
    }

    /** Pods that are starting may make up for what is missing. */
    private static boolean isPatient(Collection<Pod> pods, Target.Pods target, Instant now) {
        return pods.stream()
                .anyMatch(pod -> pod.active()
                        && !pod.ready()
                        && !pod.since().plus(target.patience()).isBefore(now));
    }

    private static String inWords(List<Pod> late) {
        return late.stream()
                .map(pod -> "%s of %s is not ready (%s)".formatted(pod.name(), pod.deployment(), pod.reason()))
                .collect(Collectors.joining(", "));
    }

    /** Names and reasons of pods come and go while the same deployment fails. */
    private static String causes(List<Pod> late) {
        return late.stream()
                .map(Pod::deployment)
                .distinct()
                .collect(Collectors.joining(", ", "", ": pods are not ready"));
    }
}
