package io.pipekeeper.monitor.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A property that the standard leaves to us. */
@RegisterForReflection
@JsonIgnoreProperties({"id", "description"})
record Custom(@Nullable String property, @Nullable JsonNode value) {

    static Optional<JsonNode> in(List<Custom> properties, String name) {
        return properties.stream()
                .filter(custom -> name.equals(custom.property()))
                .map(Custom::orNull)
                .findFirst();
    }

    /** The text of a property; throws IllegalArgumentException when it is something else, or nothing. */
    static Optional<String> text(List<Custom> properties, String name) {
        return in(properties, name).map(value -> {
            if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
                throw new IllegalArgumentException("the custom property %s is a text".formatted(name));
            }
            return value.asText();
        });
    }

    /** The entries of a property that is a list; none when it is not there. Throws IllegalArgumentException when it is none. */
    static List<JsonNode> list(List<Custom> properties, String name) {
        return in(properties, name).stream()
                .flatMap(value -> {
                    if (!value.isArray()) {
                        throw new IllegalArgumentException("the custom property %s is a list".formatted(name));
                    }
                    return StreamSupport.stream(value.spliterator(), false);
                })
                .toList();
    }

    /** The value; that there is none is a value too. */
    JsonNode orNull() {
        return value == null ? NullNode.getInstance() : value;
    }
}
