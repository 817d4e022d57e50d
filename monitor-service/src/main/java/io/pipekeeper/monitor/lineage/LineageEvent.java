package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an OpenLineage event: leniently, as events in the field do not keep to the letter of the specification. */
final class LineageEvent {

    private static final int MAX_TEXT = 1000;
    private static final int MAX_YEAR = 9999;

    private LineageEvent() {}

    /** Why the event cannot be taken at all; empty when it can. Unknown facets and fields are no reason. */
    static Optional<String> fault(JsonNode event) {
        if (!event.isObject()) {
            return Optional.of("an event is a JSON object");
        }
        var named = isNamed(event.path("job")) || isNamed(event.path("dataset"));
        return named ? Optional.empty() : Optional.of("an event needs a job or a dataset with namespace and name");
    }

    /** What the event tells of a run; empty when it is about a job or a dataset only. */
    static Optional<Run> run(JsonNode event, Instant receivedAt) {
        var id = text(event.path("run").path("runId"));
        if (id.isEmpty() || !isNamed(event.path("job"))) {
            return Optional.empty();
        }
        var at = Optional.ofNullable(time(event.path("eventTime"))).orElse(receivedAt);
        var state = RunState.ofEvent(event.path("eventType").asText("OTHER"));
        var facets = event.path("run").path("facets");
        var nominal = facets.path("nominalTime");
        var nominalStart = time(nominal.path("nominalStartTime"));
        return Optional.of(new Run(
                id,
                text(event.path("job").path("namespace")) + "/"
                        + text(event.path("job").path("name")),
                state,
                at,
                state == RunState.STARTED ? at : null,
                nominalStart,
                time(nominal.path("nominalEndTime")),
                nominalStart == null ? null : at,
                at,
                textOrNull(facets.path("errorMessage").path("message"))));
    }

    private static boolean isNamed(JsonNode thing) {
        return thing.path("namespace").isTextual() && thing.path("name").isTextual();
    }

    private static @Nullable String textOrNull(JsonNode text) {
        return text.isTextual() ? text(text) : null;
    }

    /** A text that a database takes, whatever somebody has put into it. */
    private static String text(JsonNode text) {
        var clean = text.asText("").replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), MAX_TEXT));
    }

    /** A time without a zone, as some producers write it, is taken as UTC. What is no time is as if it were not there. */
    private static @Nullable Instant time(JsonNode text) {
        var written = text.asText("");
        try {
            return plausible(OffsetDateTime.parse(written));
        } catch (DateTimeParseException withoutZone) {
            return timeInUtc(written);
        }
    }

    private static @Nullable Instant timeInUtc(String written) {
        try {
            return plausible(LocalDateTime.parse(written).atOffset(ZoneOffset.UTC));
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    private static @Nullable Instant plausible(OffsetDateTime time) {
        return time.getYear() >= 1 && time.getYear() <= MAX_YEAR ? time.toInstant() : null;
    }
}
