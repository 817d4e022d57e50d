package io.pipekeeper.monitor.assertion;

import io.pipekeeper.monitor.check.CheckDesk;
import io.pipekeeper.monitor.check.Verdict;
import io.pipekeeper.monitor.feed.Feed;
import io.pipekeeper.monitor.feed.FeedDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps how checks came out that other tools run, and tells our checks of it. */
@ApplicationScoped
public class AssertionDesk {

    private static final int BATCH = 100;

    /** A check that was not told for so long is no longer run. */
    private static final Duration FORGOTTEN = Duration.ofDays(40);

    private final Assertions assertions;
    private final FeedDesk feeds;
    private final CheckDesk checks;

    AssertionDesk(Assertions assertions, FeedDesk feeds, CheckDesk checks) {
        this.assertions = assertions;
        this.feeds = feeds;
        this.checks = checks;
    }

    /** In any order and more than once: of each check the newest period stands, and of that what was told last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Collection<Assertion> told, Instant now) {
        var distinct = told.stream()
                .collect(Collectors.toMap(Assertion::key, Function.identity(), Assertion::or, TreeMap::new));
        if (distinct.isEmpty()) {
            return;
        }
        var known = assertions.locked(distinct.keySet());
        var contracts = feeds.all();
        List<Verdict> verdicts = new ArrayList<>();
        distinct.values().stream()
                .map(assertion -> keep(known.get(assertion.key()), assertion))
                .flatMap(Optional::stream)
                .forEach(row -> AssertedCheck.feed(row.toAssertion(), contracts)
                        .ifPresent(feed -> verdicts.add(judge(row, feed, now))));
        checks.record(verdicts, now);
    }

    /** The newest that are known: about a dataset, or all. */
    @Transactional
    List<Assertion> newest(@Nullable String dataset) {
        return assertions.newest(dataset);
    }

    /** Looks no more at checks that nobody runs any more; answers how many those were. */
    @Transactional
    int forget(Instant now) {
        var forgotten = assertions.notToldSince(now.minus(FORGOTTEN), BATCH);
        for (var row : forgotten) {
            if (row.checkId != null) {
                checks.dismiss(row.checkId, now);
            }
            assertions.delete(row);
        }
        return forgotten.size();
    }

    /** The row when the assertion is news; empty when what is known stands. */
    private Optional<AssertionRow> keep(@Nullable AssertionRow known, Assertion assertion) {
        if (known == null) {
            var row = AssertionRow.from(assertion);
            assertions.persist(row);
            return Optional.of(row);
        }
        if (!assertion.isNewsAfter(known.toAssertion())) {
            return Optional.empty();
        }
        known.become(assertion);
        return Optional.of(known);
    }

    private Verdict judge(AssertionRow row, Feed feed, Instant now) {
        var assertion = row.toAssertion();
        var check = AssertedCheck.check(assertion, feed);
        row.checkId = check.id();
        checks.adopt(check);
        return AssertedCheck.verdict(check, assertion, feed, now);
    }
}
