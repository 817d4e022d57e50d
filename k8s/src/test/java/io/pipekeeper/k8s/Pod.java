package io.pipekeeper.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The pods that a workload makes. Those of a database cluster are made by its operator and have no spec here. */
record Pod(String workload, Map<String, String> labels, JsonNode spec) {

    static Stream<Pod> of(JsonNode manifest) {
        var name = Yaml.text(manifest, "/metadata/name");
        return switch (Yaml.text(manifest, "/kind")) {
            case "Deployment", "StatefulSet" ->
                Stream.of(new Pod(
                        name,
                        Yaml.map(manifest, "/spec/template/metadata/labels"),
                        Yaml.at(manifest, "/spec/template/spec")));
            case "Cluster" ->
                Stream.of(new Pod(
                        name,
                        Yaml.map(manifest, "/spec/inheritedMetadata/labels"),
                        Yaml.at(manifest, "/spec/template/spec")));
            default -> Stream.empty();
        };
    }

    boolean madeByOperator() {
        return spec.isMissingNode();
    }

    Stream<JsonNode> containers() {
        return Stream.concat(Yaml.list(spec, "/containers"), Yaml.list(spec, "/initContainers"));
    }

    /** The names and numbers by which its ports can be called. */
    Set<String> ports() {
        Set<String> ports = new HashSet<>();
        containers().flatMap(container -> Yaml.list(container, "/ports")).forEach(port -> {
            ports.add(Yaml.text(port, "/name"));
            ports.add(Yaml.text(port, "/containerPort"));
        });
        return ports;
    }
}
