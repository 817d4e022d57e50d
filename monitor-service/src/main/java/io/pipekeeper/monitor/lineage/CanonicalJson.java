package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.pipekeeper.subgraph.caller.MachineKey;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes JSON so that two texts that mean the same are the same: keys in order, no blanks. */
final class CanonicalJson {

    private CanonicalJson() {}

    /** The SHA-256 of what the JSON means, in hex. */
    static String hash(JsonNode json) {
        return MachineKey.of(text(json)).sha256();
    }

    static String text(JsonNode json) {
        if (json.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            json.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            return fields.entrySet().stream()
                    .map(field -> quoted(field.getKey()) + ":" + text(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return json.isArray()
                ? StreamSupport.stream(json.spliterator(), false)
                        .map(CanonicalJson::text)
                        .collect(Collectors.joining(",", "[", "]"))
                : json.toString();
    }

    private static String quoted(String key) {
        return TextNode.valueOf(key).toString();
    }
}
