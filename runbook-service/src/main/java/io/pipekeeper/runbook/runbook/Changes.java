package io.pipekeeper.runbook.runbook;

import io.pipekeeper.subgraph.apply.Applied;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has to be done so that the runbooks of some files are the runbooks that are known. */
record Changes(List<Runbook> created, List<Runbook> updated, List<Runbook> unchanged, List<Runbook> missing) {

    /** Compares by id; throws {@link InvalidInputException} when two runbooks would claim one id or one pipeline. */
    static Changes between(List<Runbook> known, List<Runbook> wanted) {
        var wantedById = byId(wanted);
        var knownById = known.stream().collect(Collectors.toMap(Runbook::id, Function.identity()));
        var missing = known.stream()
                .filter(runbook -> !wantedById.containsKey(runbook.id()))
                .toList();
        requireOnePerPipeline(wanted, missing);
        return new Changes(
                wanted.stream()
                        .filter(runbook -> !knownById.containsKey(runbook.id()))
                        .toList(),
                wanted.stream().filter(runbook -> differs(knownById, runbook)).toList(),
                wanted.stream()
                        .filter(runbook -> runbook.equals(knownById.get(runbook.id())))
                        .toList(),
                missing);
    }

    Applied toApplied() {
        return new Applied(ids(created), ids(updated), ids(unchanged), ids(missing));
    }

    private static boolean differs(Map<String, Runbook> knownById, Runbook runbook) {
        var known = knownById.get(runbook.id());
        return known != null && !known.equals(runbook);
    }

    private static Map<String, Runbook> byId(List<Runbook> wanted) {
        Map<String, Runbook> byId = new HashMap<>();
        for (var runbook : wanted) {
            if (byId.put(runbook.id(), runbook) != null) {
                throw new InvalidInputException("two files are about the runbook '%s'".formatted(runbook.id()));
            }
        }
        return byId;
    }

    private static void requireOnePerPipeline(List<Runbook> wanted, List<Runbook> kept) {
        var all = new ArrayList<>(kept);
        all.addAll(wanted);
        Map<Pipeline, Runbook> byPipeline = new HashMap<>();
        for (var runbook : all) {
            var other = byPipeline.put(runbook.pipeline(), runbook);
            if (other != null) {
                throw new InvalidInputException("the runbooks '%s' and '%s' are both about the pipeline '%s'"
                        .formatted(other.id(), runbook.id(), runbook.pipeline().id()));
            }
        }
    }

    private static List<String> ids(List<Runbook> runbooks) {
        return runbooks.stream().map(Runbook::id).sorted().toList();
    }
}
