package io.pipekeeper.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * A place where a pod names a Secret or a ConfigMap.
 *
 * @param key empty where the pod takes all of them
 */
record Reference(String kind, String name, String key) {

    static Stream<Reference> in(Pod pod) {
        return Stream.of(
                        pod.containers().flatMap(Reference::keys),
                        pod.containers().flatMap(Reference::wholes),
                        pod.containers().flatMap(container -> files(container, pod)),
                        Yaml.list(pod.spec(), "/volumes").flatMap(Reference::volumes))
                .flatMap(references -> references);
    }

    /** A variable with the path of a file names the key that is mounted there. */
    private static Stream<Reference> files(JsonNode container, Pod pod) {
        return Yaml.list(container, "/env")
                .map(variable -> Yaml.text(variable, "/value").replaceFirst("^file:", ""))
                .filter(value -> value.startsWith("/"))
                .map(path -> file(path, container, pod));
    }

    private static Reference file(String path, JsonNode container, Pod pod) {
        var cut = path.lastIndexOf('/');
        return Yaml.list(container, "/volumeMounts")
                .filter(mount -> Yaml.text(mount, "/mountPath").equals(path.substring(0, cut)))
                .flatMap(mount -> Yaml.list(pod.spec(), "/volumes")
                        .filter(volume -> Yaml.text(volume, "/name").equals(Yaml.text(mount, "/name"))))
                .flatMap(Reference::volumes)
                .map(volume -> new Reference(volume.kind(), volume.name(), path.substring(cut + 1)))
                .findFirst()
                .orElseGet(() -> new Reference("nothing is mounted at", path, ""));
    }

    private static Stream<Reference> keys(JsonNode container) {
        return Yaml.list(container, "/env")
                .flatMap(variable -> Stream.concat(
                        one("Secret", variable, "/valueFrom/secretKeyRef"),
                        one("ConfigMap", variable, "/valueFrom/configMapKeyRef")));
    }

    private static Stream<Reference> one(String kind, JsonNode variable, String path) {
        var reference = Yaml.at(variable, path);
        return reference.isMissingNode()
                ? Stream.empty()
                : Stream.of(new Reference(kind, Yaml.text(reference, "/name"), Yaml.text(reference, "/key")));
    }

    private static Stream<Reference> wholes(JsonNode container) {
        return Yaml.list(container, "/envFrom")
                .flatMap(source -> Stream.concat(
                        whole("Secret", source, "/secretRef/name"), whole("ConfigMap", source, "/configMapRef/name")));
    }

    private static Stream<Reference> volumes(JsonNode volume) {
        return Stream.concat(
                whole("Secret", volume, "/secret/secretName"), whole("ConfigMap", volume, "/configMap/name"));
    }

    private static Stream<Reference> whole(String kind, JsonNode source, String path) {
        var name = Yaml.text(source, path);
        return name.isEmpty() ? Stream.empty() : Stream.of(new Reference(kind, name, ""));
    }
}
