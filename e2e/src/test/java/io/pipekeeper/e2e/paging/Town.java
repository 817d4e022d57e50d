package io.pipekeeper.e2e.paging;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * As many pipelines as people, and a policy for each pipeline. No two steps of a policy call the same person, nor do two
 * policies at the same step: what falls due at once for many pipelines are pages to many people.
 *
 * @param answerBy by when each step must be answered, counted from the detection
 */
record Town(int size, List<Duration> answerBy) {

    /** The setting that holds the secret by which pages are signed. */
    static final String SECRET = "PAGING_PROOF_SECRET";

    /** Is on duty, and is never called: every step names somebody. */
    private static final String STANDBY = "standby";

    private static final int PIPELINES_PER_FILE = 1000;

    static String pipeline(int number) {
        return "pipeline-" + number;
    }

    /** How many people are called one after the other: by each step, and as the fallback in the end. */
    int calls() {
        return answerBy.size() + 1;
    }

    /** Whom a step calls about a pipeline; the step after the last one is the fallback. */
    String person(int pipeline, int step) {
        return name((pipeline + step * size / calls()) % size);
    }

    /** The rota as files, each of which can be applied after the ones before. */
    List<String> rota(Function<String, URI> addresses) {
        return IntStream.iterate(0, from -> from < size, from -> from + PIPELINES_PER_FILE)
                .mapToObj(from -> rota(from, Math.min(from + PIPELINES_PER_FILE, size), addresses))
                .toList();
    }

    private String rota(int from, int to, Function<String, URI> addresses) {
        return """
                schedules:
                  - id: everybody
                    name: Everybody
                    rotation: {zone: UTC, firstDay: 2026-01-05, handOff: "09:00", length: 1, unit: weeks, members: [%s]}
                    roles: [primary]
                policies:
                %s
                coverage:
                %s
                contacts:
                %s
                """.formatted(
                        STANDBY,
                        lines(from, to, this::policy),
                        lines(from, to, Town::coverage),
                        lines(from, to, number -> contact(number, addresses)));
    }

    private String policy(int pipeline) {
        var steps = IntStream.range(0, answerBy.size())
                .mapToObj(step ->
                        "{page: \"person:%s\", answerBy: %s}".formatted(person(pipeline, step), answerBy.get(step)))
                .collect(joining(", "));
        return "  - {id: policy-%1$d, name: Policy %1$d, deadlines: since-detection, steps: [%2$s], fallback: \"person:%3$s\"}"
                .formatted(pipeline, steps, person(pipeline, answerBy.size()));
    }

    private static String coverage(int pipeline) {
        return "  - {pipeline: %s, schedule: everybody, policy: policy-%d, hours: always}"
                .formatted(pipeline(pipeline), pipeline);
    }

    private static String contact(int number, Function<String, URI> addresses) {
        return "  - {person: %s, webhook: {url: \"%s\", secret: %s}}"
                .formatted(name(number), addresses.apply(name(number)), SECRET);
    }

    private static String lines(int from, int to, IntFunction<String> line) {
        return IntStream.range(from, to).mapToObj(line).collect(joining("\n"));
    }

    private static String name(int number) {
        return "person-" + number;
    }
}
