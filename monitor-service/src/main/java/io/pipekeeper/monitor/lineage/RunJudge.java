package io.pipekeeper.monitor.lineage;

import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Verdict;
import io.pipekeeper.monitor.feed.Feed;
import io.pipekeeper.monitor.feed.FeedDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Judges whether the jobs of contracts run, when there is news of one. */
@ApplicationScoped
class RunJudge {

    private final Runs runs;
    private final FeedDesk feeds;
    private final CheckDesk checks;

    RunJudge(Runs runs, FeedDesk feeds, CheckDesk checks) {
        this.runs = runs;
        this.feeds = feeds;
        this.checks = checks;
    }

    /** In the transaction in which the news is stored. */
    void judge(Collection<Run> news, Instant now) {
        var jobs = news.stream()
                .flatMap(run -> Stream.of(run.job(), run.origin().parentJob()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // Always in the same order, so that two of us never wait for each other.
        feeds.ofJobs(jobs).stream()
                .sorted(Comparator.comparing(Feed::runCheckId))
                .forEach(feed -> judge(feed, now));
    }

    private void judge(Feed feed, Instant now) {
        var id = feed.runCheckId();
        checks.lock(List.of(id));
        checks.find(id).ifPresent(check -> judge(check, feed, now));
    }

    private void judge(Check check, Feed feed, Instant now) {
        runs.speaking(String.valueOf(feed.job()))
                .map(run -> RunVerdict.of(check, explained(run), feed.due(), now))
                .filter(verdict -> isNews(check, verdict))
                .ifPresent(verdict -> checks.record(List.of(verdict), now));
    }

    private boolean isNews(Check check, Verdict verdict) {
        var before = checks.latest(List.of(check.id())).get(check.id());
        return before == null
                || before.outcome() != verdict.outcome()
                || !Objects.equals(before.period(), verdict.period())
                || !before.observed().equals(verdict.observed());
    }

    /** A run that started others often says only that one of them failed; then those say why. */
    private Run explained(Run run) {
        if (!run.state().fails() || run.cause() != RunCause.UNKNOWN) {
            return run;
        }
        return runs.failedPartsOf(run.id()).stream()
                .filter(part -> part.cause() != null && part.cause() != RunCause.UNKNOWN)
                .findFirst()
                .map(run::because)
                .orElse(run);
    }
}
