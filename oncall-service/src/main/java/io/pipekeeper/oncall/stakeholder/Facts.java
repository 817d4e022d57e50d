package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownOwner;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.Catalog.KnownTeam;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Words;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an incident, as templates have it.
 *
 * @param pause after which they hear more; null when they do not until it is over
 */
record Facts(Incident incident, Catalog catalog, @Nullable Duration pause) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Each on one line, as it is read. */
    Map<Placeholder, String> values() {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        Arrays.stream(Placeholder.values()).forEach(one -> values.put(one, Words.oneLine(value(one))));
        return values;
    }

    private String value(Placeholder placeholder) {
        return switch (placeholder) {
            case PIPELINE -> name();
            case SUMMARY -> incident.summary();
            case SEVERITY -> incident.assessment().severity().name().toLowerCase(Locale.ROOT);
            case SINCE -> readable(incident.detectedAt());
            case UNTIL ->
                Optional.ofNullable(incident.state().endedAt())
                        .map(Facts::readable)
                        .orElse("further notice");
            case IMPACT -> impact();
            case DOWNSTREAM -> downstream();
            case OWNER ->
                pipeline().map(KnownPipeline::primaryOwner).map(this::owner).orElse("nobody");
            case NEXT_UPDATE -> pause == null ? "when it is over" : "within " + readable(pause);
            case INCIDENT -> incident.id().toString();
        };
    }

    /** By its name; a service by that under which its alerts are kept together. */
    String name() {
        var id = incident.pipelineId();
        return pipeline().map(KnownPipeline::name).orElse(id == null ? incident.group() : id);
    }

    /** Nobody is told what they cannot use; how bad it is decides what to do with the numbers. */
    private String impact() {
        if (incident.state() instanceof IncidentState.Mitigated) {
            return "The harm is contained; the latest numbers are not right yet";
        }
        return switch (incident.assessment().severity()) {
            case CRITICAL -> "Please do not use the latest numbers until you hear from us";
            case ERROR -> "The latest numbers may be wrong or missing";
            case WARNING -> "The latest numbers may be late";
            case INFO -> "The numbers can be used";
        };
    }

    private String downstream() {
        var names = catalog.downstreamOf(pipeline().map(KnownPipeline::id).orElse("")).stream()
                .map(KnownPipeline::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nothing else" : names;
    }

    private String owner(KnownOwner owner) {
        return catalog.findTeam(owner.id())
                .map(KnownTeam::name)
                .orElseGet(() -> catalog.nameOf(new Person(owner.id())));
    }

    private Optional<KnownPipeline> pipeline() {
        return Optional.ofNullable(incident.pipelineId()).flatMap(catalog::findPipeline);
    }

    static String readable(Instant instant) {
        return TIME.format(instant);
    }

    private static String readable(Duration time) {
        var minutes = time.toMinutes();
        if (minutes % 60 != 0) {
            return "%d minutes".formatted(minutes);
        }
        return minutes == 60 ? "an hour" : "%d hours".formatted(minutes / 60);
    }
}
