package io.pipekeeper.oncall.escalation;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.CallEvent;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.NextStep;
import io.pipekeeper.oncall.policy.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an incident when its policy goes a step further from where it stands. */
record Steps(Progress progress, Instant at) {

    /** The events, in order; none while there is something to wait for. */
    List<CallEvent> taken(NextStep next) {
        return switch (next) {
            case NextStep.Wait _ -> List.of();
            case NextStep.Page(var people, var target, var deadline) ->
                calls(people, target, deadline, progress.paged(people, deadline));
            case NextStep.Skip(var target, var reason) ->
                List.of(new CallEvent.StepSkipped(target, progress.step(), reason, progress.skipped()));
            case NextStep.Hold(var until) -> List.of(new CallEvent.Held(until, progress.held(until)));
            case NextStep.NextRound() -> {
                var anew = progress.nextRound(at);
                yield List.of(new CallEvent.RoundBegan(anew.round().number(), anew));
            }
            case NextStep.Fallback(var people, var target) -> fallBack(people, target);
            case NextStep.Exhausted(var reason) -> List.of(new CallEvent.Exhausted(reason, progress.exhausted()));
        };
    }

    private List<CallEvent> fallBack(List<Person> people, EscalationTarget target) {
        var after = progress.fellBack();
        List<CallEvent> events = new ArrayList<>();
        events.add(new CallEvent.FellBack(target, after));
        events.addAll(calls(people, target, null, after));
        return events;
    }

    private List<CallEvent> calls(
            List<Person> people, EscalationTarget target, @Nullable Instant deadline, Progress after) {
        var round = progress.round().number();
        return people.stream()
                .<CallEvent>map(person -> new CallEvent.Paged(person, target, round, progress.step(), deadline, after))
                .toList();
    }
}
