package io.pipekeeper.federation.compose;

import io.pipekeeper.federation.schema.Graph;
import io.pipekeeper.federation.schema.Subgraph;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The steps of a composition, each of which runs only when the one before found no conflict. */
public final class Composing {

    /** What came of it. */
    public sealed interface Outcome {

        /** The graph and its two printed forms. */
        record Merged(Graph graph, String sdl, String apiSdl) implements Outcome {}

        /** Every reason why there is no graph. */
        record Failed(List<Conflict> conflicts) implements Outcome {}
    }

    private final Conflicts conflicts = new Conflicts();

    private Composing() {}

    /**
     * Composes subgraphs.
     *
     * @param schemas the SDL of each subgraph by its name
     */
    public static Outcome compose(Map<String, String> schemas) {
        return new Composing().run(schemas);
    }

    private Outcome run(Map<String, String> schemas) {
        var subgraphs = read(schemas);
        if (!conflicts.isEmpty()) {
            return failed();
        }
        subgraphs.values().forEach(subgraph -> new FieldSetChecks(subgraph, conflicts).check());
        var merger = new Merger(new Overrides(subgraphs, conflicts).apply(), conflicts);
        var graph = merger.merge();
        if (conflicts.isEmpty()) {
            merger.check(graph);
        }
        if (conflicts.isEmpty()) {
            new Satisfiability(graph, conflicts).check();
        }
        return conflicts.isEmpty() ? merged(graph) : failed();
    }

    private SortedMap<String, Subgraph> read(Map<String, String> schemas) {
        var subgraphs = new TreeMap<String, Subgraph>();
        schemas.forEach((name, sdl) ->
                SubgraphReader.read(name, sdl, conflicts).ifPresent(subgraph -> subgraphs.put(name, subgraph)));
        return subgraphs;
    }

    private Outcome failed() {
        return new Outcome.Failed(conflicts.all());
    }

    private static Outcome merged(Graph graph) {
        var sdl = new SdlPrinter(graph, new JoinMarks(graph)).print();
        var apiSdl = new SdlPrinter(graph, new ApiMarks()).print();
        return new Outcome.Merged(graph, sdl, apiSdl);
    }
}
