package io.pipekeeper.oncall.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some things of people, of whom each is asked for once. Who has none is remembered, too. */
final class Recall<T> {

    private final Map<String, List<T>> known = new HashMap<>();

    /** What there is of people; read for all who are not known yet. */
    Map<String, List<T>> of(List<String> people, Function<String[], Map<String, List<T>>> read) {
        var unknown = people.stream()
                .filter(person -> !known.containsKey(person))
                .distinct()
                .toArray(String[]::new);
        if (unknown.length > 0) {
            var found = read.apply(unknown);
            for (var person : unknown) {
                known.put(person, found.getOrDefault(person, List.of()));
            }
        }
        return people.stream().distinct().collect(Collectors.toMap(Function.identity(), known::get));
    }

    void forget(String person) {
        known.remove(person);
    }
}
