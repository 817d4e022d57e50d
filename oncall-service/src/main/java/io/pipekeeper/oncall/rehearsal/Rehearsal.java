package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.NextStep;
import io.pipekeeper.oncall.policy.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a policy does, move by move, while nobody answers: the same rule that calls people, asked ahead of time. */
record Rehearsal(EscalationPolicy policy, People people) {

    /** Who can be called. */
    @FunctionalInterface
    interface People {

        /** The people whom a target stands for at an instant and who can be reached, the preferred one first. */
        List<Person> of(EscalationTarget target, Instant at);
    }

    /**
     * One thing that happens.
     *
     * @param round from 1
     * @param step the number of the step, from 0
     */
    record Move(Instant at, int round, int step, NextStep what) {

        /** Who is called by it. */
        List<Person> called() {
            return switch (what) {
                case NextStep.Page page -> page.people();
                case NextStep.Fallback fallback -> fallback.people();
                default -> List.of();
            };
        }
    }

    /** All moves, from an instant on to the end. */
    List<Move> moves(Progress start, Instant from) {
        List<Move> moves = new ArrayList<>();
        var progress = start;
        var now = from;
        while (true) {
            var at = now;
            var next = policy.next(progress, target -> people.of(target, at), at);
            if (next instanceof NextStep.Wait(var until)) {
                now = until;
                continue;
            }
            moves.add(new Move(at, progress.round().number(), progress.step(), next));
            if (next instanceof NextStep.Exhausted) {
                return List.copyOf(moves);
            }
            progress = next.applyTo(progress, at);
        }
    }
}
