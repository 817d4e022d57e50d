package io.pipekeeper.oncall.rehearsal;

import static java.util.Comparator.comparing;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.rehearsal.PastIncident.Call;
import io.pipekeeper.oncall.rehearsal.Replay.Retold;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a person had to bear, and would have had to. */
@Description("What a person had to bear, and would have had to.")
public record ReplayLoad(
        @NonNull @Description("Who.") Person person,
        @Description("How often they were called.") int pagesBefore,

        @Description("How often they would have been called.")
        int pagesAfter,

        @Description("On how many nights they were called: from 22:00 to 07:00 on the schedule's clock.")
        int nightsBefore,

        @Description("On how many nights they would have been called.")
        int nightsAfter) {

    /** The loads of everybody who was called or would have been, by id. */
    static List<ReplayLoad> of(List<Retold> incidents) {
        return incidents.stream()
                .flatMap(retold -> Stream.of(before(retold), retold.calls()).flatMap(List::stream))
                .map(Call::person)
                .distinct()
                .sorted(comparing(Person::id))
                .map(person -> of(person, incidents))
                .toList();
    }

    private static ReplayLoad of(Person person, List<Retold> incidents) {
        return new ReplayLoad(
                person,
                pages(person, incidents, ReplayLoad::before),
                pages(person, incidents, Retold::calls),
                nights(person, incidents, ReplayLoad::before),
                nights(person, incidents, Retold::calls));
    }

    private static List<Call> before(Retold retold) {
        return retold.stage().incident().calls();
    }

    private static int pages(Person person, List<Retold> incidents, Function<Retold, List<Call>> calls) {
        return (int) incidents.stream()
                .flatMap(retold -> calls.apply(retold).stream())
                .filter(call -> call.person().equals(person))
                .count();
    }

    private static int nights(Person person, List<Retold> incidents, Function<Retold, List<Call>> calls) {
        return (int) incidents.stream()
                .flatMap(retold -> nights(person, retold, calls.apply(retold)))
                .distinct()
                .count();
    }

    private static Stream<Night> nights(Person person, Retold retold, List<Call> calls) {
        var zone = retold.stage().coverage().schedule().zone();
        return calls.stream()
                .filter(call -> call.person().equals(person))
                .flatMap(call -> Night.of(call.at(), zone).stream());
    }
}
