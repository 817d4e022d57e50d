package io.pipekeeper.monitor.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparison operators of a rule, as they stand in a file. */
@RegisterForReflection
record Limits(
        @Nullable BigDecimal mustBe,
        @Nullable BigDecimal mustNotBe,
        @Nullable BigDecimal mustBeGreaterThan,
        @Nullable BigDecimal mustBeGreaterOrEqualTo,
        @Nullable BigDecimal mustBeLessThan,
        @Nullable BigDecimal mustBeLessOrEqualTo,
        @Nullable List<BigDecimal> mustBeBetween,
        @Nullable List<BigDecimal> mustNotBeBetween) {

    /** Its number must be zero. */
    static final Limits ZERO = new Limits(BigDecimal.ZERO, null, null, null, null, null, null, null);

    private static final Limits NONE = new Limits(null, null, null, null, null, null, null, null);
    private static final String WARN = "`warn` has an operator such as mustBeLessThan, and its number";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A range without ends is none. */
    Limits {
        mustBeBetween = mustBeBetween == null || mustBeBetween.isEmpty() ? null : List.copyOf(mustBeBetween);
        mustNotBeBetween =
                mustNotBeBetween == null || mustNotBeBetween.isEmpty() ? null : List.copyOf(mustNotBeBetween);
    }

    static Limits read(JsonNode json) {
        try {
            var limits = JSON.treeToValue(json, Limits.class);
            if (limits != null) {
                return limits;
            }
            throw new IllegalArgumentException(WARN);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(WARN, e);
        }
    }

    /** Whether there is no operator. */
    boolean isEmpty() {
        return equals(NONE);
    }
}
