package io.pipekeeper.federation.plan;

import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.schema.Graph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests out of fetches. Entities that one subgraph is asked for in the same wave travel in one request: those of
 * different types at the same place in one {@code _entities}, those of different places under aliases.
 */
final class PlanCompiler {

    private final Graph graph;
    private final String rootType;
    private final Map<String, String> declared;
    private final String prefix;

    /**
     * @param declared the types of the operation's variables
     */
    PlanCompiler(Graph graph, String rootType, Map<String, String> declared) {
        this.graph = graph;
        this.rootType = rootType;
        this.declared = declared;
        this.prefix = freePrefix(declared.keySet());
    }

    private static String freePrefix(Set<String> taken) {
        var prefix = "_r";
        while (taken.stream().anyMatch(prefix::startsWith) || startsAny(taken, prefix)) {
            prefix += "_";
        }
        return prefix;
    }

    private static boolean startsAny(Set<String> names, String prefix) {
        return names.stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** What may travel together. */
    private record Trip(int wave, String subgraph, Route root) {

        static Trip of(Fetch fetch, int wave) {
            var root = fetch.isRoot() ? fetch.output().route() : new Route(List.of());
            return new Trip(wave * 2 + (fetch.isRoot() ? 0 : 1), fetch.subgraph(), root);
        }
    }

    Plan compile(List<Fetch> fetches, Selections wanted, Position root) {
        var projection = new ProjectionCompiler(graph).compile(wanted, root);
        var representations = new LinkedHashMap<Fetch, Representation>();
        fetches.forEach(fetch -> representations.put(fetch, new RepresentationCompiler(graph).compile(fetch)));
        var trips = new LinkedHashMap<Trip, List<Fetch>>();
        var waves = new HashMap<Fetch, Integer>();
        fetches.stream()
                .sorted(Comparator.comparingInt(fetch -> fetch.wave(waves)))
                .forEach(fetch -> trips.computeIfAbsent(Trip.of(fetch, fetch.wave(waves)), _ -> new ArrayList<>())
                        .add(fetch));
        var layout = Layout.of(root);
        var indexes = new LinkedHashMap<Fetch, Integer>();
        var requests = new ArrayList<Request>();
        for (var together : trips.values()) {
            var index = requests.size();
            together.forEach(fetch -> indexes.put(fetch, index));
            requests.add(request(index, together, layout, representations, indexes));
        }
        return new Plan(List.copyOf(requests), layout, projection, rootType);
    }

    private Request request(
            int index,
            List<Fetch> together,
            Layout layout,
            Map<Fetch, Representation> representations,
            Map<Fetch, Integer> indexes) {
        var printer = new OutputPrinter();
        var parts = new ArrayList<Request.Part>();
        var first = together.getFirst();
        if (first.isRoot()) {
            printer.selection(first.output());
            parts.add(new Request.Part.Root(way(first), layoutAt(first.output().route(), layout)));
        } else {
            parts.addAll(entities(together, layout, representations, printer));
        }
        var query = operation(first, printer, parts.size()) + printer.text();
        var head = new JsonBuffer(query.length() * 2)
                .raw("{\"query\":")
                .string(query)
                .raw(",\"variables\":{")
                .toBytes();
        return new Request(
                index,
                first.subgraph(),
                query,
                head,
                List.copyOf(printer.variables()),
                List.copyOf(parts),
                after(together, indexes));
    }

    private static Set<Integer> after(List<Fetch> together, Map<Fetch, Integer> indexes) {
        var after = new TreeSet<Integer>();
        for (var fetch : together) {
            fetch.after().forEach(earlier -> after.add(indexes.getOrDefault(earlier, -1)));
        }
        after.remove(-1);
        return after;
    }

    private String operation(Fetch fetch, OutputPrinter printer, int parts) {
        var variables = new ArrayList<String>();
        printer.variables().forEach(name -> variables.add("$" + name + ":" + declared.get(name)));
        if (!fetch.isRoot()) {
            for (int part = 0; part < parts; part++) {
                variables.add("$" + prefix + part + ":[_Any!]!");
            }
        }
        var kind = fetch.isRoot() ? fetch.type().toLowerCase(Locale.ROOT) : "query";
        if (variables.isEmpty()) {
            return kind.equals("query") ? "" : kind;
        }
        return kind + "(" + String.join(",", variables) + ")";
    }

    private List<Request.Part> entities(
            List<Fetch> together, Layout layout, Map<Fetch, Representation> representations, OutputPrinter printer) {
        var places = byPlace(together);
        var parts = new ArrayList<Request.Part>();
        printer.raw("{");
        for (var place : places) {
            var number = parts.size();
            var alias = places.size() == 1 ? "_entities" : "e" + number;
            printer.raw((number == 0 ? "" : " ") + (alias.equals("_entities") ? "" : alias + ":"));
            printer.raw("_entities(representations:$" + prefix + number + "){");
            place.forEach(fetch -> printer.entity(fetch.output()));
            printer.raw("}");
            var variable = ('"' + prefix + number + "\":").getBytes(StandardCharsets.UTF_8);
            var first = place.getFirst();
            parts.add(new Request.Part.Entities(
                    place.size() == 1 ? way(first) : wayToAll(first),
                    layoutAt(first.output().route(), layout),
                    alias,
                    variable,
                    place.stream().map(fetch -> entity(fetch, representations)).toList()));
        }
        printer.raw("}");
        return parts;
    }

    private static @Nullable JsonSlice quoted(@Nullable String type) {
        return type == null ? null : JsonSlice.of('"' + type + '"');
    }

    private static Request.Entity entity(Fetch fetch, Map<Fetch, Representation> representations) {
        var representation = representations.get(fetch);
        if (representation == null) {
            throw new IllegalStateException("No representation for " + fetch.type());
        }
        return new Request.Entity(fetch.type(), JsonSlice.of('"' + fetch.type() + '"'), representation);
    }

    /** Fetches at the same place, each of another type. */
    private static List<List<Fetch>> byPlace(List<Fetch> together) {
        var places = new ArrayList<List<Fetch>>();
        for (var fetch : together) {
            var place = places.stream()
                    .filter(other -> other.getFirst()
                                    .output()
                                    .route()
                                    .equals(fetch.output().route())
                            && other.stream()
                                    .noneMatch(present -> present.type().equals(fetch.type())))
                    .findFirst();
            if (place.isPresent()) {
                place.get().add(fetch);
            } else {
                places.add(new ArrayList<>(List.of(fetch)));
            }
        }
        return places;
    }

    private static Layout layoutAt(Route route, Layout root) {
        var layout = root;
        for (var step : route.steps()) {
            var below = layout.below(step.slot().index());
            if (below == null) {
                throw new IllegalStateException("A way leads through a leaf: " + route);
            }
            layout = below;
        }
        return layout;
    }

    private static Request.Way way(Fetch fetch) {
        var fields = fetch.output().placed().values().stream()
                .flatMap(placed -> placed.values().stream())
                .filter(placed -> !placed.slot().isInternal())
                .map(placed -> placed.slot().shownAs())
                .distinct()
                .toList();
        var all = wayToAll(fetch);
        var only = fields.size() == 1 || (fetch.isRoot() && !fields.isEmpty()) ? fields.getFirst() : "";
        return new Request.Way(all.steps(), all.isAbstract(), all.shown(), all.isSingle(), only);
    }

    private static Request.Way wayToAll(Fetch fetch) {
        var route = fetch.output().route();
        var steps = route.steps().stream()
                .map(step -> new Request.Step(
                        step.slot().index(), quoted(step.on()), step.slot().shownAs()))
                .toList();
        var shown = steps.stream().map(Request.Step::shown).toList();
        var isSingle = route.steps().stream().noneMatch(Route.Step::isList);
        return new Request.Way(steps, fetch.output().position().isAbstract(), shown, isSingle, "");
    }
}
