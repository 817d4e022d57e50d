package io.pipekeeper.oncall.postmortem.draft;

import io.pipekeeper.oncall.incident.CallEvent.Paged;
import io.pipekeeper.oncall.incident.TimelineKind;
import io.pipekeeper.oncall.measure.MeasurementState;
import io.pipekeeper.oncall.postmortem.draft.Facts.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What made it worse or longer, as far as the record shows: claims, each with its evidence. */
record Factors(Facts facts) {

    /** A claim that the record supports. */
    record Claim(String text, List<Evidence> evidence) {

        Claim {
            evidence = List.copyOf(evidence);
        }
    }

    /** Each of these is a hindrance by itself. */
    private static final Set<TimelineKind> HINDRANCES = Set.of(
            TimelineKind.NOT_COVERED,
            TimelineKind.HELD,
            TimelineKind.STEP_SKIPPED,
            TimelineKind.ROUND_BEGAN,
            TimelineKind.FELL_BACK,
            TimelineKind.EXHAUSTED,
            TimelineKind.PAGE_FAILED,
            TimelineKind.RETRIGGERED,
            TimelineKind.REOPENED,
            TimelineKind.TARGET_MISSED);

    List<Claim> claims() {
        return Stream.of(lateDetection(), silence(), hindrances(), lateWord())
                .flatMap(claims -> claims)
                .toList();
    }

    private Stream<Claim> lateDetection() {
        return facts.began().stream()
                .map(began -> Duration.between(began, facts.incident().detectedAt()))
                .map(time -> new Claim(
                        "It was noticed %s after it began".formatted(Words.length(time)), facts.alertEvidence()));
    }

    /** Calls whose deadline passed while nobody had answered. */
    private Stream<Claim> silence() {
        return facts.all(Paged.class).stream()
                .filter(this::wasInVain)
                .map(call -> new Claim(
                        "%s was called at %s, and nobody had answered by %s"
                                .formatted(
                                        call.event().person(),
                                        Words.time(call.entry().at()),
                                        Words.time(deadline(call))),
                        List.of(call.evidence())));
    }

    private Stream<Claim> hindrances() {
        return facts.entries(HINDRANCES).stream()
                .map(entry -> new Claim(GithubMarkdown.plain(entry.text()), List.of(Evidence.of(entry))));
    }

    private Stream<Claim> lateWord() {
        var clock = facts.incident().stakeholderClock();
        var toldAt = clock.notifiedAt();
        if (toldAt != null && clock.breached() && toldAt.isAfter(clock.dueAt())) {
            var late = Words.length(Duration.between(clock.dueAt(), toldAt));
            return Stream.of(new Claim(
                    "Stakeholders were told %s too late".formatted(late), first(TimelineKind.STAKEHOLDERS_NOTIFIED)));
        }
        var isUntold = facts.times().stakeholders().state() == MeasurementState.PENDING;
        return isUntold && isReached(clock.dueAt())
                ? Stream.of(new Claim(
                        "Nobody told stakeholders, who had to know by " + Words.time(clock.dueAt()),
                        first(TimelineKind.DETECTED)))
                : Stream.empty();
    }

    private List<Evidence> first(TimelineKind kind) {
        return facts.entries(Set.of(kind)).stream().limit(1).map(Evidence::of).toList();
    }

    private boolean wasInVain(Happening<Paged> call) {
        var deadline = call.event().deadline();
        if (deadline == null) {
            return false;
        }
        var ended = facts.incident().state().endedAt();
        var wasOverBefore = ended != null && ended.isBefore(deadline);
        var hasAnswer = facts.firstAnswer(call.entry().at())
                .filter(answer -> !answer.at().isAfter(deadline))
                .isPresent();
        return !wasOverBefore && !hasAnswer && isReached(deadline);
    }

    /** Whether anything happened at or after an instant, so that it is over. */
    private boolean isReached(Instant deadline) {
        return !facts.timeline().getLast().at().isBefore(deadline);
    }

    private static Instant deadline(Happening<Paged> call) {
        return Objects.requireNonNull(call.event().deadline());
    }
}
