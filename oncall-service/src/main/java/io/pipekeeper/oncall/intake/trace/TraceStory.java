package io.pipekeeper.oncall.intake.trace;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.TimelineEntry;
import io.pipekeeper.oncall.incident.TimelineKind;
import io.pipekeeper.oncall.intake.trace.TraceStep.Kind;
import io.pipekeeper.oncall.paging.Page;
import io.pipekeeper.oncall.paging.PagePurpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells what followed from a visit, from what is known about the incidents that it led to. */
record TraceStory(
        Map<UUID, Incident> incidents, Map<UUID, List<TimelineEntry>> timelines, Map<UUID, List<Page>> pages) {

    private static final Set<TimelineKind> ROUTES = EnumSet.of(TimelineKind.ROUTED, TimelineKind.NOT_COVERED);

    /** After one of these nobody is called, until another kind of answer follows. */
    private static final Set<TimelineKind> SILENCES =
            EnumSet.of(TimelineKind.HELD, TimelineKind.ACKNOWLEDGED, TimelineKind.SNOOZED, TimelineKind.MITIGATED);

    private static final Set<TimelineKind> NOISES =
            EnumSet.of(TimelineKind.PAGED, TimelineKind.RETRIGGERED, TimelineKind.REOPENED, TimelineKind.ESCALATED);

    private static final Set<TimelineKind> OMISSIONS =
            EnumSet.of(TimelineKind.STEP_SKIPPED, TimelineKind.PAGE_CANCELLED, TimelineKind.MERGED);

    Trace of(Visit visit, List<TraceEvent> events) {
        List<TraceStep> steps = new ArrayList<>();
        events.forEach(event -> steps.add(received(visit, event)));
        events.forEach(event -> steps.add(deduplicated(visit, event)));
        var concerned = incidents.values().stream()
                .sorted(Comparator.comparing(Incident::id))
                .toList();
        concerned.forEach(incident -> steps.addAll(routes(incident.id())));
        concerned.forEach(incident -> steps.addAll(suppressions(incident.id(), visit.at())));
        concerned.forEach(incident -> steps.addAll(calls(incident.id())));
        return new Trace(visit.trace(), visit.at(), visit.door(), visit.integration(), steps, concerned);
    }

    private static TraceStep received(Visit visit, TraceEvent event) {
        var about = event.words() == null ? "" : ": " + event.words();
        var text = "%s by %s from %s%s".formatted(event.action(), visit.door(), visit.integration(), about);
        return new TraceStep(visit.at(), Kind.RECEIVED, event.dedupKey(), text);
    }

    private static TraceStep deduplicated(Visit visit, TraceEvent event) {
        var kind = switch (event.finding()) {
            case NOTHING_OPEN, REFUSED -> Kind.SUPPRESSED;
            default -> Kind.DEDUPLICATED;
        };
        return new TraceStep(visit.at(), kind, event.dedupKey(), event.finding().words());
    }

    private List<TraceStep> routes(UUID incident) {
        return timeline(incident)
                .filter(entry -> ROUTES.contains(entry.kind()))
                .map(entry -> step(Kind.ROUTED, entry))
                .toList();
    }

    private List<TraceStep> suppressions(UUID incident, Instant at) {
        var before = timeline(incident)
                .filter(entry -> entry.at().isBefore(at))
                .filter(entry -> SILENCES.contains(entry.kind()) || NOISES.contains(entry.kind()))
                .reduce((earlier, later) -> later)
                .filter(entry -> SILENCES.contains(entry.kind()));
        var after = timeline(incident)
                .filter(entry -> !entry.at().isBefore(at))
                .filter(entry -> SILENCES.contains(entry.kind()) || OMISSIONS.contains(entry.kind()));
        return Stream.concat(before.stream(), after)
                .map(entry -> step(Kind.SUPPRESSED, entry))
                .toList();
    }

    private List<TraceStep> calls(UUID incident) {
        return pages.getOrDefault(incident, List.of()).stream()
                .filter(page -> page.purpose() == PagePurpose.INCIDENT)
                .map(page -> new TraceStep(page.createdAt(), Kind.PAGED, null, call(page)))
                .toList();
    }

    private static String call(Page page) {
        var why = page.error() == null ? "" : " (" + page.error() + ")";
        return "%s by %s: %s%s".formatted(page.person(), page.channel(), page.state(), why);
    }

    private Stream<TimelineEntry> timeline(UUID incident) {
        return timelines.getOrDefault(incident, List.of()).stream();
    }

    private static TraceStep step(Kind kind, TimelineEntry entry) {
        return new TraceStep(entry.at(), kind, null, entry.text());
    }
}
