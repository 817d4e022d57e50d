package io.pipekeeper.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the network policies of an overlay let through between its pods. */
record Network(List<JsonNode> policies) {

    private static final Map<String, String> ELSEWHERE = Map.of();

    /** Whether one pod may open a connection to that port of another: both ends have to allow it. */
    boolean connects(Pod from, Pod to, String port) {
        return allows(from, "Egress", "/spec/egress", rule -> peer(rule, "/to", to) && port(rule, port))
                && allows(to, "Ingress", "/spec/ingress", rule -> peer(rule, "/from", from) && port(rule, port));
    }

    /** Whether a rule lets in whoever comes from some namespace with these labels. */
    boolean admits(Map<String, String> namespace, Pod to) {
        return allows(
                to,
                "Ingress",
                "/spec/ingress",
                rule -> Yaml.list(rule, "/from")
                        .anyMatch(
                                source -> !Yaml.at(source, "/namespaceSelector").isMissingNode()
                                        && Selector.of(Yaml.at(source, "/namespaceSelector"))
                                                .selects(namespace)));
    }

    /** Whether a rule lets in whoever comes from a namespace without any label. */
    boolean admitsAnybody(Pod to) {
        return admits(ELSEWHERE, to)
                || allows(
                        to,
                        "Ingress",
                        "/spec/ingress",
                        rule -> Yaml.at(rule, "/from").isMissingNode());
    }

    private boolean allows(Pod pod, String direction, String rules, Predicate<JsonNode> rule) {
        var concerned = policies.stream()
                .filter(policy -> Yaml.list(policy, "/spec/policyTypes")
                        .anyMatch(type -> type.asText().equals(direction)))
                .filter(policy ->
                        Selector.of(Yaml.at(policy, "/spec/podSelector")).selects(pod.labels()))
                .toList();
        return concerned.isEmpty()
                || concerned.stream()
                        .flatMap(policy -> Yaml.list(policy, rules))
                        .anyMatch(rule);
    }

    /** A peer without a namespace selector is a pod of ours; a rule without peers is for everybody. */
    private static boolean peer(JsonNode rule, String peers, Pod pod) {
        return Yaml.at(rule, peers).isMissingNode()
                || Yaml.list(rule, peers)
                        .filter(peer -> Yaml.at(peer, "/namespaceSelector").isMissingNode())
                        .anyMatch(peer ->
                                Selector.of(Yaml.at(peer, "/podSelector")).selects(pod.labels()));
    }

    private static boolean port(JsonNode rule, String port) {
        return Yaml.list(rule, "/ports")
                .anyMatch(open -> Yaml.text(open, "/port").equals(port));
    }
}
