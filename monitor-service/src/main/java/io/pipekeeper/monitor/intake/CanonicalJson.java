package io.pipekeeper.monitor.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.pipekeeper.subgraph.caller.MachineKey;
import java.util.TreeMap;

/** Writes JSON so that two texts that mean the same are the same: keys in order, no blanks. */
final class CanonicalJson {

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** The SHA-256 of what the JSON means, for something of that kind, in hex. */
    static String hash(String kind, JsonNode json) {
        return MachineKey.of(kind + text(json)).sha256();
    }

    static String text(JsonNode json) {
        var canonical = new CanonicalJson();
        canonical.write(json);
        return canonical.text.toString();
    }

    private void write(JsonNode json) {
        if (json.isObject()) {
            writeObject(json);
        } else if (json.isArray()) {
            writeArray(json);
        } else {
            text.append(json);
        }
    }

    private void writeObject(JsonNode json) {
        var fields = new TreeMap<String, JsonNode>();
        json.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        text.append('{');
        fields.forEach((key, value) -> {
            text.append(TextNode.valueOf(key)).append(':');
            write(value);
            text.append(',');
        });
        text.append('}');
    }

    private void writeArray(JsonNode json) {
        text.append('[');
        for (var element : json) {
            write(element);
            text.append(',');
        }
        text.append(']');
    }
}
