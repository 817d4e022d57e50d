package io.pipekeeper.oncall.postmortem.draft;

import io.pipekeeper.oncall.incident.AlertEvent.Detected;
import io.pipekeeper.oncall.incident.ResolutionClock;
import io.pipekeeper.oncall.incident.StakeholderEvent;
import io.pipekeeper.oncall.incident.TimelineEntry;
import io.pipekeeper.oncall.incident.TimelineKind;
import io.pipekeeper.oncall.measure.MeasuredTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the record says about an incident, section by section. */
record Draft(Facts facts) {

    private static final Set<TimelineKind> WHAT_PEOPLE_DO = Set.of(
            TimelineKind.ACKNOWLEDGED,
            TimelineKind.SNOOZED,
            TimelineKind.REASSIGNED,
            TimelineKind.ESCALATED,
            TimelineKind.NOTED,
            TimelineKind.MITIGATED,
            TimelineKind.RESOLVED,
            TimelineKind.REOPENED,
            TimelineKind.ABSORBED);

    /** All sections, in order. */
    static List<DraftSection> of(Facts facts) {
        var draft = new Draft(facts);
        return List.of(
                draft.whatFailed(),
                draft.impact(),
                draft.detection(),
                draft.response(),
                draft.severity(),
                draft.stakeholders(),
                draft.resolution(),
                draft.actions(),
                runbook(),
                draft.factors(),
                new Passage(SectionKey.ROOT_CAUSE).done(),
                new Passage(SectionKey.LESSONS).done());
    }

    private DraftSection whatFailed() {
        var passage = new Passage(SectionKey.WHAT_FAILED);
        passage.fact(
                GithubMarkdown.plain(facts.subject()),
                GithubMarkdown.plain(facts.incident().summary()),
                facts.entries(Set.of(TimelineKind.DETECTED)).stream()
                        .map(Evidence::of)
                        .toList());
        IntStream.range(0, facts.alerts().size())
                .forEach(index -> passage.point(alert(facts.alerts().get(index)), List.of(facts.evidence(index))));
        return passage.done();
    }

    private static String alert(AlertFacts facts) {
        var observed = facts.observed();
        var expected = facts.expected();
        return GithubMarkdown.plain(facts.alert().summary())
                + (observed == null ? "" : "; observed " + GithubMarkdown.plain(observed))
                + (expected == null ? "" : ", expected " + GithubMarkdown.plain(expected));
    }

    private DraftSection impact() {
        var incident = facts.incident();
        var ended = Optional.ofNullable(incident.state().endedAt());
        return new Passage(SectionKey.IMPACT)
                .fact(
                        "Began",
                        facts.began().map(Words::time).orElse(Words.pending("nobody has said when it began")),
                        facts.began().isPresent() ? facts.alertEvidence() : List.of())
                .fact("Detected", Words.time(incident.detectedAt()))
                .fact("Data right again", dataVerified(), evidence(TimelineKind.DATA_VERIFIED))
                .fact("Over", ended.map(Words::time).orElse(Words.pending("it is not over")), over())
                .fact(
                        "Lasted",
                        facts.began()
                                .flatMap(from -> ended.map(end -> Words.measured(MeasuredTime.between(from, end))))
                                .orElse(Words.measured(facts.times().resolution()) + " since the detection"))
                .fact("Data periods", periods())
                .done();
    }

    private String dataVerified() {
        return facts.last(TimelineKind.DATA_VERIFIED)
                .map(entry -> Words.time(entry.at()))
                .orElse(
                        facts.incident().isOpen()
                                ? Words.pending("checks fail still")
                                : Words.notApplicable("it was ended before every check was green"));
    }

    private List<Evidence> over() {
        return facts.incident().isOpen() ? List.of() : evidence(TimelineKind.RESOLVED);
    }

    private String periods() {
        var periods = facts.alerts().stream()
                .map(AlertFacts::period)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(GithubMarkdown::plain)
                .collect(Collectors.joining(", "));
        return periods.isEmpty() ? Words.pending("the alerts name none") : periods;
    }

    private DraftSection detection() {
        var incident = facts.incident();
        var passage = new Passage(SectionKey.DETECTION)
                .fact("Detected", Words.time(incident.detectedAt()))
                .fact(
                        "Time to detect",
                        facts.began()
                                .map(from -> Words.measured(MeasuredTime.between(from, incident.detectedAt())))
                                .orElse(Words.pending("nobody has said when it began")));
        facts.all(Detected.class).stream()
                .findFirst()
                .ifPresent(told ->
                        passage.fact("Told to on-call", Words.time(told.entry().at()), List.of(told.evidence())));
        return passage.fact("Alerts", String.valueOf(facts.alerts().size()), facts.alertEvidence())
                .done();
    }

    private DraftSection response() {
        var times = facts.times();
        var passage = new Passage(SectionKey.RESPONSE)
                .fact("First call after", Words.measured(times.call()))
                .fact("First page left after", Words.measured(times.delivery()))
                .fact("First answer after", Words.measured(times.answer()));
        new CallTable(facts).writeTo(passage);
        return passage.done();
    }

    private DraftSection severity() {
        var assessment = facts.incident().assessment();
        var passage = new Passage(SectionKey.SEVERITY)
                .fact("Severity", assessment.severity().name().toLowerCase(Locale.ROOT));
        assessment.terms().forEach(term -> passage.point(GithubMarkdown.plain(term), List.of()));
        facts.entries(Set.of(TimelineKind.SEVERITY_ASSESSED))
                .forEach(entry -> passage.point(told(entry), List.of(Evidence.of(entry))));
        return passage.done();
    }

    private DraftSection stakeholders() {
        var clock = facts.incident().stakeholderClock();
        var toldAt = clock.notifiedAt();
        var passage = new Passage(SectionKey.STAKEHOLDERS)
                .fact("To be told by", Words.time(clock.dueAt()))
                .fact("Told after", Words.measured(facts.times().stakeholders()));
        if (toldAt != null) {
            passage.fact("In time", clock.breached() ? late(toldAt, clock.dueAt()) : "yes");
        }
        facts.all(StakeholderEvent.class).stream()
                .filter(event -> !(event.event() instanceof StakeholderEvent.StatementDrafted))
                .forEach(event -> passage.point(told(event.entry()), List.of(event.evidence())));
        return passage.done();
    }

    private static String late(Instant at, Instant dueAt) {
        return at.isAfter(dueAt) ? "no, %s too late".formatted(Words.length(Duration.between(dueAt, at))) : "no";
    }

    private DraftSection resolution() {
        var passage = new Passage(SectionKey.RESOLUTION)
                .fact("Over after", Words.measured(facts.times().resolution()), over());
        var clock = facts.incident().resolutionClock();
        if (clock == null) {
            return passage.fact("To be over by", Words.notApplicable("nothing was promised"))
                    .done();
        }
        return passage.fact("To be over by", Words.time(clock.dueAt()))
                .fact("In time", target(clock), evidence(TimelineKind.TARGET_MISSED))
                .done();
    }

    private static String target(ResolutionClock clock) {
        return switch (clock.state()) {
            case MET -> "yes";
            case MISSED -> "no";
            case PENDING, AT_RISK -> Words.pending("it is not over");
        };
    }

    private DraftSection actions() {
        var passage = new Passage(SectionKey.ACTIONS);
        var done = facts.entries(WHAT_PEOPLE_DO);
        if (done.isEmpty()) {
            passage.point("Nothing is on record.", List.of());
        }
        done.forEach(entry -> passage.point(told(entry), List.of(Evidence.of(entry))));
        return passage.done();
    }

    private static DraftSection runbook() {
        return new Passage(SectionKey.RUNBOOK)
                .fact("Steps taken", Words.pending("which steps were taken is not recorded"))
                .done();
    }

    private DraftSection factors() {
        var passage = new Passage(SectionKey.FACTORS);
        var claims = new Factors(facts).claims();
        if (claims.isEmpty()) {
            passage.point("Nothing on record points to one.", List.of());
        }
        claims.forEach(claim -> passage.point(claim.text(), claim.evidence()));
        return passage.done();
    }

    private List<Evidence> evidence(TimelineKind kind) {
        return facts.last(kind).stream().map(Evidence::of).toList();
    }

    private static String told(TimelineEntry entry) {
        var person = entry.person();
        var who = person == null || entry.text().contains(person.id()) ? "" : GithubMarkdown.plain(person.id()) + ": ";
        return "%s: %s%s".formatted(Words.time(entry.at()), who, GithubMarkdown.plain(entry.text()));
    }
}
