package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.coverage.Coverage;
import io.pipekeeper.oncall.coverage.Pace;
import io.pipekeeper.oncall.rehearsal.PastIncident.Call;
import io.pipekeeper.oncall.rehearsal.Rehearsal.People;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Past incidents under a policy that they did not have: who would have been called when, and who would have answered, if
 * everybody had been as fast as they were.
 */
record Replay(Responses responses) {

    /** What covers an incident in the replay, and who can be called. */
    record Stage(PastIncident incident, Coverage coverage, People people) {}

    /**
     * An incident as it would have been.
     *
     * @param calls who would have been called when
     * @param answer the first answer; empty if nobody who is called would have answered
     */
    record Retold(Stage stage, List<Call> calls, Optional<FirstAnswer> answer) {

        /** How long after the detection somebody would have answered. */
        Optional<Duration> timeToAnswer() {
            return answer.map(first -> Duration.between(stage.incident().detectedAt(), first.at()));
        }

        /** Nobody would have answered, and it would not have ended by itself. */
        boolean isMissed() {
            return answer.isEmpty() && stage.incident().endedItselfAt() == null;
        }

        boolean isEstimated() {
            return answer.filter(FirstAnswer::estimated).isPresent();
        }
    }

    /** An answer, and whether it rests on how fast somebody usually is. */
    record FirstAnswer(Instant at, boolean estimated) {}

    /** Tells all incidents anew. */
    static List<Retold> of(List<Stage> stages) {
        var replay =
                new Replay(new Responses(stages.stream().map(Stage::incident).toList()));
        return stages.stream().map(replay::retell).toList();
    }

    private Retold retell(Stage stage) {
        var incident = stage.incident();
        var pace = Pace.of(stage.coverage(), incident.detectedAt());
        var calls = new Rehearsal(pace.policy(), stage.people())
                .moves(pace.begin(incident.detectedAt(), incident.severity()), incident.detectedAt()).stream()
                        .flatMap(move -> move.called().stream().map(person -> new Call(person, move.at())))
                        .toList();
        var answer = calls.stream()
                .flatMap(call -> answer(call, incident).stream())
                .filter(first -> incident.lastsUntil(first.at()))
                .min(Comparator.comparing(FirstAnswer::at).thenComparing(FirstAnswer::estimated));
        var made = calls.stream()
                .filter(call -> incident.lastsUntil(call.at()))
                .filter(call ->
                        answer.map(first -> call.at().isBefore(first.at())).orElse(true))
                .toList();
        return new Retold(stage, made, answer);
    }

    private Optional<FirstAnswer> answer(Call call, PastIncident incident) {
        return responses
                .of(call.person(), incident)
                .map(response -> new FirstAnswer(call.at().plus(response.time()), response.estimated()));
    }
}
