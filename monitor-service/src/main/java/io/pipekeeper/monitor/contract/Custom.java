package io.pipekeeper.monitor.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
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

    /** The value; that there is none is a value too. */
    JsonNode orNull() {
        return value == null ? NullNode.getInstance() : value;
    }
}
