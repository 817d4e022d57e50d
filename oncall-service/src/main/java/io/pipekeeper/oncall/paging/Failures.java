package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.incident.CallEvent;
import io.pipekeeper.oncall.incident.IncidentBook;
import io.pipekeeper.oncall.incident.IncidentState;
import io.pipekeeper.oncall.policy.Progress;
import io.pipekeeper.oncall.wake.WorkBell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What follows from pages that were not taken: another try, the next channel, the next step, or a person who decides. */
@ApplicationScoped
class Failures {

    private final Pages pages;
    private final IncidentBook incidents;
    private final WorkBell bell;
    private final Ladder ladder;

    Failures(Pages pages, IncidentBook incidents, WorkBell bell, PagingConfig config) {
        this.pages = pages;
        this.incidents = incidents;
        this.bell = bell;
        this.ladder = new Ladder(config.attempts());
    }

    /** A page was not taken. */
    @Transactional
    void failed(QueuedPage page, Trouble trouble, Instant now) {
        switch (ladder.judge(page, trouble, now)) {
            case Ladder.Verdict.Again(var at, var nextChannel) -> tryAgain(page, trouble, at, nextChannel, now);
            case Ladder.Verdict.GiveUp() -> giveUp(page, trouble.error(), now);
            case Ladder.Verdict.Hold() -> end(page, PageState.HELD, trouble.error(), now);
        }
    }

    /** A page need not be sent any more. */
    @Transactional
    void unneeded(QueuedPage page, Instant now) {
        end(page, PageState.CANCELLED, "no longer needed", now);
    }

    private void tryAgain(QueuedPage page, Trouble trouble, Instant at, boolean nextChannel, Instant now) {
        if (pages.retry(page, trouble, at) && nextChannel) {
            pages.hasten(page, now);
            bell.ring();
        }
    }

    private void giveUp(QueuedPage page, String why, Instant now) {
        if (end(page, PageState.FAILED, why, now) && page.isCall()) {
            pages.hasten(page, now);
            leaveStep(page, now);
            bell.ring();
        }
    }

    private boolean end(QueuedPage page, PageState state, String why, Instant now) {
        var mine = pages.giveUp(page, state, why);
        if (mine) {
            incidents.record(List.of(Deliveries.of(page, state, why, now)));
        }
        return mine;
    }

    /** Lets the next step follow, where nobody of this one can be reached any more. */
    private void leaveStep(QueuedPage page, Instant now) {
        var incident = incidents.lock(page.incident());
        var escalation = incident.escalation();
        if (escalation == null || !(incident.state() instanceof IncidentState.Triggered)) {
            return;
        }
        var progress = escalation.progress();
        if (isUnderWay(progress, page) && pages.hasFailed(page.incident(), page.round(), page.step())) {
            var next = progress.unreached(now);
            incidents.record(incident, new CallEvent.Unreachable(page.step(), next), now);
        }
    }

    /** Whether nobody was called after the step to which a page belongs. */
    private static boolean isUnderWay(Progress progress, QueuedPage page) {
        return progress.round().number() == page.round() && progress.step() == page.step() + 1;
    }
}
