package io.pipekeeper.k8s;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads YAML and walks in it; what is not there is empty. */
final class Yaml {

    private static final YAMLMapper MAPPER = new YAMLMapper();

    private Yaml() {}

    static List<JsonNode> documents(String text) throws IOException {
        try (var documents = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return documents.readAll();
        }
    }

    /** The elements of a text that is one list. */
    static List<JsonNode> elements(String text) throws IOException {
        return MAPPER.readTree(text).valueStream().toList();
    }

    /** The node at a path such as {@code /spec/template}. */
    static JsonNode at(JsonNode node, String path) {
        return node.at(JsonPointer.compile(path));
    }

    static Stream<JsonNode> list(JsonNode node, String path) {
        return at(node, path).valueStream();
    }

    static String text(JsonNode node, String path) {
        return at(node, path).asText();
    }

    static Map<String, String> map(JsonNode node, String path) {
        Map<String, String> map = new LinkedHashMap<>();
        at(node, path)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }
}
