package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.catalog.Catalog;
import io.pipekeeper.oncall.catalog.Catalog.KnownPipeline;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page behind a link says. */
record AnswerWords(Catalog catalog) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static final AnswerPage EXPIRED = AnswerPage.of(
            410,
            "This link has run out",
            "Links on pages are good for a day. Look at the incident in Pipekeeper, or answer the latest page.");
    static final AnswerPage UNKNOWN = AnswerPage.of(
            400,
            "This link is not one of ours",
            "It may have been cut off: open it from the page once more, or copy all of it. Nothing was changed.");
    static final AnswerPage FOREIGN = AnswerPage.of(
            400,
            "This link is for something else",
            "It does not acknowledge an incident. Open the one that stands on the page. Nothing was changed.");
    static final AnswerPage TOO_MANY =
            AnswerPage.of(429, "Too often", "This link was opened too often. Wait a minute and open it again.");
    static final AnswerPage GONE = AnswerPage.of(
            410, "This incident is not here any more", "Look into Pipekeeper for those that are. Nothing was changed.");

    /** The incident as it is, to a person who may have just acknowledged it. */
    AnswerPage page(Incident incident, Person reader) {
        var mayAnswer = incident.state() instanceof IncidentState.Triggered;
        return new AnswerPage(
                200,
                incident.summary(),
                text(incident, reader),
                facts(incident),
                mayAnswer ? "Acknowledge as " + catalog.nameOf(reader) : null);
    }

    private String text(Incident incident, Person reader) {
        return switch (incident.state()) {
            case IncidentState.Triggered() ->
                "Nobody has acknowledged this yet. Others are called until somebody does.";
            case IncidentState.Acknowledged answered -> taken(answered, reader);
            case IncidentState.Mitigated mitigated ->
                "%s has contained it since %s. Nobody else is called."
                        .formatted(catalog.nameOf(mitigated.by()), TIME.format(mitigated.since()));
            case IncidentState.Resolved resolved -> "It is over since %s.".formatted(TIME.format(resolved.since()));
            case IncidentState.Merged merged ->
                "It is the same trouble as another incident since %s, which goes on alone."
                        .formatted(TIME.format(merged.since()));
        };
    }

    private String taken(IncidentState.Acknowledged answered, Person reader) {
        var since = TIME.format(answered.since());
        if (reader.equals(answered.by())) {
            return "You have it since %s. Nobody else is called.".formatted(since);
        }
        return "%s has it since %s. Nobody else is called.".formatted(nameOf(answered.by()), since);
    }

    private String nameOf(@Nullable Person person) {
        return person == null ? "The tool that told of it" : catalog.nameOf(person);
    }

    private Map<String, String> facts(Incident incident) {
        Map<String, String> facts = new LinkedHashMap<>();
        var pipeline = incident.pipelineId();
        if (pipeline != null) {
            facts.put(
                    "Pipeline",
                    catalog.findPipeline(pipeline).map(KnownPipeline::name).orElse(pipeline));
        }
        facts.put("Severity", incident.assessment().severity().name().toLowerCase(Locale.ROOT));
        facts.put("Detected", TIME.format(incident.detectedAt()));
        return facts;
    }
}
