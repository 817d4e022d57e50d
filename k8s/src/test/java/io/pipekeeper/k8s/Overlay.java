package io.pipekeeper.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An overlay as kubectl renders it, and what has to be in the namespace before. */
record Overlay(List<JsonNode> manifests, List<JsonNode> createdFirst) {

    private static final Path FOLDER = Path.of("overlays");
    private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();

    /** What CloudNativePG puts into the secret of a cluster's application. */
    private static final Set<String> DATABASE_KEYS =
            Set.of("username", "password", "dbname", "host", "port", "uri", "jdbc-uri", "pgpass", "user");

    static Overlay rendered(String name) {
        return RENDERED.computeIfAbsent(name, Overlay::render);
    }

    static boolean kubectlIsThere() {
        return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"), -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    Stream<JsonNode> all(String kind) {
        return manifests.stream()
                .filter(manifest -> Yaml.text(manifest, "/kind").equals(kind));
    }

    List<Pod> pods() {
        return manifests.stream().flatMap(Pod::of).toList();
    }

    /** The pods whose whole specification is ours. */
    List<Pod> ownPods() {
        return pods().stream().filter(pod -> !pod.madeByOperator()).toList();
    }

    Network network() {
        return new Network(all("NetworkPolicy").toList());
    }

    /** The workloads whose pods may open a connection to that port of a pod. */
    List<String> callers(Pod to, String port) {
        var network = network();
        return pods().stream()
                .filter(from -> network.connects(from, to, port))
                .map(Pod::workload)
                .toList();
    }

    /** The variables of a service that are no secret; its ConfigMap has a hash of them at the end of its name. */
    Map<String, String> settings(String service) {
        return all("ConfigMap")
                .filter(map -> Yaml.text(map, "/metadata/name").matches(service + "-[a-z0-9]+"))
                .map(map -> Yaml.map(map, "/data"))
                .findFirst()
                .orElseThrow();
    }

    /** The names of all objects of a kind, those that are created first included. */
    Set<String> names(String kind) {
        return Stream.concat(
                        all(kind).map(manifest -> Yaml.text(manifest, "/metadata/name")),
                        createdFirst.stream()
                                .filter(entry -> Yaml.text(entry, "/kind").equals(kind))
                                .map(entry -> Yaml.text(entry, "/name")))
                .collect(Collectors.toSet());
    }

    /** Every Secret and ConfigMap with each of its keys, and once without. */
    Set<Reference> referable() {
        Set<Reference> referable = new HashSet<>();
        for (var kind : List.of("Secret", "ConfigMap")) {
            all(kind).forEach(manifest -> add(referable, kind, Yaml.text(manifest, "/metadata/name"), keys(manifest)));
        }
        createdFirst.forEach(entry -> add(
                referable,
                Yaml.text(entry, "/kind"),
                Yaml.text(entry, "/name"),
                Yaml.list(entry, "/keys").map(JsonNode::asText).collect(Collectors.toSet())));
        all("Cluster")
                .forEach(cluster ->
                        add(referable, "Secret", Yaml.text(cluster, "/metadata/name") + "-app", DATABASE_KEYS));
        return referable;
    }

    private static void add(Set<Reference> referable, String kind, String name, Set<String> keys) {
        referable.add(new Reference(kind, name, ""));
        keys.forEach(key -> referable.add(new Reference(kind, name, key)));
    }

    private static Set<String> keys(JsonNode manifest) {
        return Stream.of("/data", "/stringData", "/binaryData")
                .flatMap(path -> Yaml.map(manifest, path).keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Overlay render(String name) {
        try {
            var folder = FOLDER.resolve(name);
            var list = Files.readString(folder.resolve("created-first.yaml"));
            return new Overlay(Yaml.documents(kustomize(folder)), Yaml.elements(list));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot render the overlay " + name, e);
        }
    }

    private static String kustomize(Path folder) throws IOException {
        var kubectl = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = kubectl.inputReader(StandardCharsets.UTF_8)) {
            var rendered = output.readAllAsString();
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl cannot render %s; it says why above".formatted(folder));
            }
            return rendered;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while kubectl renders " + folder, e);
        }
    }
}
