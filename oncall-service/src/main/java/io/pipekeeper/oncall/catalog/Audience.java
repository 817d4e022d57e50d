package io.pipekeeper.oncall.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For whom the numbers of a pipeline are; the later, the more a failure costs. */
public enum Audience {
    EXPERIMENTS,
    EXECUTIVES,
    INVESTORS;

    /** The audience of that name; null when a newer ownership-service knows one that we do not. */
    @JsonCreator
    public static @Nullable Audience of(String name) {
        return Arrays.stream(values())
                .filter(audience -> audience.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
