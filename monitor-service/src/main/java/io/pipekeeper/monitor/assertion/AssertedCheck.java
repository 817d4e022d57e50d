package io.pipekeeper.monitor.assertion;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Outcome;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.check.Verdict;
import io.pipekeeper.monitor.feed.Feed;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.subgraph.caller.MachineKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes a check and a verdict of ours of what another tool tells. Pure. */
final class AssertedCheck {

    private static final int MAX_LABEL = 40;
    private static final int HASH = 8;

    private AssertedCheck() {}

    /** The feed of the contract that it belongs to: by its job, its dataset, or its dbt project. */
    static Optional<Feed> feed(Assertion assertion, List<Feed> feeds) {
        return feeds.stream().filter(feed -> belongs(assertion, feed)).findFirst();
    }

    static Check check(Assertion assertion, Feed feed) {
        var dataset = assertion.dataset();
        return new Check(
                id(assertion, feed),
                feed.contractId(),
                feed.pipelineId(),
                feed.warehouse(),
                dataset == null ? feed.dataset() : dataset,
                assertion.name(),
                CheckKind.ASSERTION,
                Severity.ERROR,
                assertion.expected(),
                null);
    }

    static Verdict verdict(Check check, Assertion assertion, Feed feed, Instant at) {
        var verdict = Verdict.of(check, assertion.outcome(), period(assertion, feed), assertion.observed(), at)
                .by("as it was told at " + assertion.toldAt());
        return assertion.outcome() == Outcome.ERROR ? verdict.because(Problem.RUNTIME) : verdict;
    }

    private static boolean belongs(Assertion assertion, Feed feed) {
        return (assertion.job() != null && assertion.job().equals(feed.job()))
                || (assertion.dataset() != null && feed.datasets().contains(assertion.dataset()))
                || (assertion.project() != null && feed.projects().contains(assertion.project()));
    }

    /** A label that says what it is about; the hash keeps those apart that begin alike. */
    private static String id(Assertion assertion, Feed feed) {
        var label = assertion.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var hash = MachineKey.of(assertion.key()).sha256().substring(0, HASH);
        return "%s-%s-%s"
                .formatted(feed.pipelineId(), label.substring(0, Math.min(label.length(), MAX_LABEL)), hash)
                .replaceAll("-+", "-");
    }

    /** One that says no period is about the one that was over when it was told. */
    private static String period(Assertion assertion, Feed feed) {
        var due = feed.due();
        return assertion.about().equals(assertion.toldAt())
                ? due.lastEnded(assertion.toldAt()).key()
                : new Period(due.grain(), assertion.about().atZone(due.zone()).toLocalDate()).key();
    }
}
