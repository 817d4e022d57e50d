package io.pipekeeper.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A label selector; an empty one selects everything. */
record Selector(Map<String, String> labels, List<Expression> expressions) {

    /** The key is one of the values. Other operators are not used here. */
    record Expression(String key, List<String> values) {}

    /** Of the form {@code matchLabels}, {@code matchExpressions}. */
    static Selector of(JsonNode selector) {
        var expressions = Yaml.list(selector, "/matchExpressions")
                .map(expression -> new Expression(
                        Yaml.text(expression, "/key"),
                        Yaml.list(expression, "/values").map(JsonNode::asText).toList()))
                .toList();
        return new Selector(Yaml.map(selector, "/matchLabels"), expressions);
    }

    boolean selects(Map<String, String> candidate) {
        return candidate.entrySet().containsAll(labels.entrySet())
                && expressions.stream()
                        .allMatch(expression ->
                                expression.values().contains(candidate.getOrDefault(expression.key(), "")));
    }
}
