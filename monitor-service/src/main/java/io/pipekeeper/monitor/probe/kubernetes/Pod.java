package io.pipekeeper.monitor.probe.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is to be known of a pod.
 *
 * @param deployment what runs it, a Deployment in most cases
 * @param since since when it is ready, or not
 * @param reason why it is not, as far as Kubernetes says so
 * @param active whether it is to be ready at all: not one that has ended or is about to
 */
record Pod(String name, String deployment, boolean ready, Instant since, String reason, boolean active) {

    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    static Pod of(JsonNode pod) {
        var metadata = pod.path("metadata");
        var status = pod.path("status");
        var name = metadata.path("name").asText();
        var condition = ready(status);
        var since = condition
                .map(ready -> ready.path("lastTransitionTime").asText(""))
                .orElse("");
        return new Pod(
                name,
                deployment(metadata, name),
                condition
                        .filter(ready -> ready.path("status").asText().equals("True"))
                        .isPresent(),
                Instant.parse(
                        since.isEmpty() ? metadata.path("creationTimestamp").asText() : since),
                reason(
                        status,
                        condition.map(ready -> ready.path("reason").asText("")).orElse("")),
                metadata.path("deletionTimestamp").isMissingNode()
                        && !ENDED.contains(status.path("phase").asText()));
    }

    private static Optional<JsonNode> ready(JsonNode status) {
        return elements(status.path("conditions"))
                .filter(condition -> condition.path("type").asText().equals("Ready"))
                .findFirst();
    }

    /** A ReplicaSet is called after its Deployment and the hash of its template. */
    private static String deployment(JsonNode metadata, String name) {
        var hash = metadata.path("labels").path("pod-template-hash").asText("");
        return elements(metadata.path("ownerReferences"))
                .filter(owner -> owner.path("controller").asBoolean())
                .map(owner -> owner.path("name").asText())
                .map(owner -> !hash.isEmpty() && owner.endsWith("-" + hash)
                        ? owner.substring(0, owner.length() - hash.length() - 1)
                        : owner)
                .findFirst()
                .orElse(name);
    }

    /** What keeps a container from running says more than that the pod is not ready. */
    private static String reason(JsonNode status, String otherwise) {
        return elements(status.path("containerStatuses"))
                .map(container ->
                        container.path("state").path("waiting").path("reason").asText(""))
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse(otherwise.isEmpty() ? status.path("phase").asText("unknown") : otherwise);
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
