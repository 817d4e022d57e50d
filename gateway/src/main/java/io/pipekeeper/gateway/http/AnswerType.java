package io.pipekeeper.gateway.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The media types of an answer. They differ in the status that goes with a refused operation. */
enum AnswerType {
    /** Tells GraphQL's refusals from those of proxies: status 200 says that the operation was executed. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** For old clients, and for those who do not care: status 200 says only that the request was well-formed. */
    JSON("application/json");

    private final String mediaType;

    AnswerType(String mediaType) {
        this.mediaType = mediaType;
    }

    String contentType() {
        return mediaType + "; charset=utf-8";
    }

    int status(boolean executed) {
        return executed || this == JSON ? 200 : 400;
    }

    /** What a client that sent this {@code Accept} likes best; empty when it takes neither. */
    static Optional<AnswerType> preferredBy(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        var accepted = Arrays.stream(accept.split(",", -1)).map(Range::of).toList();
        return Arrays.stream(values())
                .filter(type -> type.qualityIn(accepted) > 0)
                .max(Comparator.comparingDouble((AnswerType type) -> type.qualityIn(accepted))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private double qualityIn(List<Range> accepted) {
        return accepted.stream()
                .filter(range -> isIn(range.name()))
                .mapToDouble(Range::quality)
                .max()
                .orElse(0);
    }

    private boolean isIn(String range) {
        return range.equals(mediaType) || (this == JSON && (range.equals("*/*") || range.equals("application/*")));
    }

    private record Range(String name, double quality) {

        static Range of(String text) {
            var parts = text.split(";", -1);
            var quality = Arrays.stream(parts)
                    .map(String::strip)
                    .filter(part -> part.startsWith("q="))
                    .mapToDouble(part -> quality(part.substring(2)))
                    .findFirst()
                    .orElse(1);
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
        }

        private static double quality(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException _) {
                return 0;
            }
        }
    }
}
