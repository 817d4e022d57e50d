package io.pipekeeper.oncall.postmortem.draft;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.AnswerEvent.Reassigned;
import io.pipekeeper.oncall.incident.CallEvent.Paged;
import io.pipekeeper.oncall.incident.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Who was called when, and how long each took to answer. */
record CallTable(Facts facts) {

    private record Call(TimelineEntry entry, Person person, String as) {}

    void writeTo(Passage passage) {
        var calls = calls();
        if (calls.isEmpty()) {
            passage.point("Nobody was called.", List.of());
            return;
        }
        passage.line("", List.of())
                .row(List.of("Called", "Who", "As", "Answered", "Evidence"))
                .row(List.of("---", "---", "---", "---", "---"));
        calls.forEach(call -> row(passage, call));
    }

    private void row(Passage passage, Call call) {
        var evidence = Evidence.of(call.entry());
        var name = GithubMarkdown.plain(call.person().id());
        passage.row(List.of(Words.time(call.entry().at()), name, call.as(), answer(call), evidence.ref()))
                .cite(evidence);
    }

    private String answer(Call call) {
        return facts.firstAnswer(call.person(), call.entry().at())
                .map(answer ->
                        "after " + Words.length(Duration.between(call.entry().at(), answer.at())))
                .orElseGet(() -> isAnswered(call.entry().at()) ? "somebody else did" : "no");
    }

    private boolean isAnswered(Instant from) {
        return facts.firstAnswer(from).isPresent();
    }

    private List<Call> calls() {
        var paged = facts.all(Paged.class).stream()
                .map(call -> new Call(
                        call.entry(),
                        call.event().person(),
                        GithubMarkdown.plain("%s, step %d, round %d"
                                .formatted(
                                        call.event().target(),
                                        call.event().step() + 1,
                                        call.event().round()))));
        var asked = facts.all(Reassigned.class).stream()
                .map(call -> new Call(
                        call.entry(),
                        call.event().to(),
                        GithubMarkdown.plain("asked by " + call.event().person())));
        return Stream.concat(paged, asked)
                .sorted(Comparator.comparing(call -> call.entry().at()))
                .toList();
    }
}
