package io.pipekeeper.federation.execute;

import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.json.JsonValues;
import io.pipekeeper.federation.plan.Layout;
import io.pipekeeper.federation.plan.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passes on what a subgraph complains about, in terms of the client's query. */
final class SubgraphErrors {

    private final Request request;
    private final Map<String, Batch> batches;
    private final Node root;
    private final ErrorLog log;

    SubgraphErrors(Request request, Map<String, Batch> batches, Node root, ErrorLog log) {
        this.request = request;
        this.batches = batches;
        this.root = root;
        this.log = log;
    }

    void passOn(JsonSlice errors) {
        if (JsonValues.parse(errors) instanceof List<?> list) {
            for (var error : list) {
                if (error instanceof Map<?, ?> map) {
                    passOn(map);
                }
            }
        }
    }

    private void passOn(Map<?, ?> error) {
        var message = error.get("message") instanceof String text ? text : "The subgraph reported an error";
        var extensions = new LinkedHashMap<String, @Nullable Object>();
        if (error.get("extensions") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> extensions.put(String.valueOf(key), value));
        }
        extensions.put("service", request.subgraph());
        var path = error.get("path") instanceof List<?> given ? new ArrayList<Object>(given) : new ArrayList<>();
        for (var place : places(path)) {
            log.add(message, place, extensions);
        }
    }

    /** Where in the answer a path of the subgraph is: at every place of the entity that it is about. */
    private List<List<Object>> places(List<Object> path) {
        for (var part : request.parts()) {
            switch (part) {
                case Request.Part.Root(var way, var layout) -> {
                    return List.of(joined(List.copyOf(way.shown()), shown(path, layout)));
                }
                case Request.Part.Entities entities
                when !path.isEmpty() && path.getFirst().equals(entities.alias()) -> {
                    return places(path, entities);
                }
                case Request.Part.Entities _ -> {
                    // about another part
                }
            }
        }
        return List.of(of(request.parts().getFirst().way()));
    }

    private List<List<Object>> places(List<Object> path, Request.Part.Entities part) {
        var batch = batches.get(part.alias());
        if (batch == null || path.size() < 2 || !(path.get(1) instanceof Integer index)) {
            return List.of(of(part.way()));
        }
        var below = shown(path.subList(2, path.size()), part.layout());
        var places = new ArrayList<List<Object>>();
        for (var node : batch.at(index)) {
            for (var start : Travel.pathsOf(node, part.way(), root)) {
                var place = new ArrayList<>(start);
                if (below.isEmpty() && !part.way().onlyField().isEmpty()) {
                    place.add(part.way().onlyField());
                }
                places.add(joined(place, below));
            }
        }
        return places.isEmpty() ? List.of(of(part.way())) : places;
    }

    /** The place of a whole part: as far as it is one place, and its field if it has but one. */
    static List<Object> of(Request.Way way) {
        var path = new ArrayList<Object>(way.shown());
        if (way.isSingle() && !way.onlyField().isEmpty()) {
            path.add(way.onlyField());
        }
        return path;
    }

    private static List<Object> joined(List<Object> first, List<Object> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    /** The same path with the client's keys instead of aliases of ours. */
    private static List<Object> shown(List<Object> path, Layout start) {
        var shown = new ArrayList<Object>();
        Layout layout = start;
        for (var step : path) {
            int slot = layout != null && step instanceof String alias ? layout.slot(alias) : -1;
            shown.add(slot < 0 || layout == null ? step : layout.shown(slot));
            layout = slot < 0 || layout == null ? layout : layout.below(slot);
        }
        return shown;
    }
}
