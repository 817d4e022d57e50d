package io.pipekeeper.ownership.catalog;

import io.pipekeeper.ownership.person.Person;
import io.pipekeeper.ownership.pipeline.Pipeline;
import io.pipekeeper.ownership.team.Team;
import io.pipekeeper.subgraph.apply.Applied;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What differs between the catalogue that is stored and the one in the files. */
record CatalogChanges(List<Object> toStore, Applied applied) {

    CatalogChanges {
        toStore = List.copyOf(toStore);
    }

    static CatalogChanges between(Catalog stored, Catalog files) {
        var before = byName(stored);
        var after = byName(files);
        List<Object> toStore = new ArrayList<>();
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        after.forEach((name, thing) -> {
            var known = before.get(name);
            if (known == null) {
                created.add(name);
                toStore.add(thing);
            } else if (same(known, thing)) {
                unchanged.add(name);
            } else {
                updated.add(name);
                toStore.add(thing);
            }
        });
        var missing = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .toList();
        return new CatalogChanges(toStore, new Applied(created, updated, unchanged, missing));
    }

    boolean isEmpty() {
        return toStore.isEmpty();
    }

    String summary() {
        return "created %s, updated %s".formatted(applied.created(), applied.updated());
    }

    /** Pipelines differ in the instant at which their owners began; what files say has none. */
    private static boolean same(Object stored, Object wanted) {
        if (stored instanceof Pipeline known && wanted instanceof Pipeline next) {
            var began = known.ownership();
            var owners = next.ownership();
            return known.equals(next.with(owners.from(began.since())));
        }
        return stored.equals(wanted);
    }

    private static Map<String, Object> byName(Catalog catalog) {
        Map<String, Object> things = new TreeMap<>();
        catalog.people().forEach((Person person) -> things.put("person:" + person.id(), person));
        catalog.teams().forEach((Team team) -> things.put("team:" + team.id(), team));
        catalog.pipelines().forEach((Pipeline pipeline) -> things.put("pipeline:" + pipeline.id(), pipeline));
        return things;
    }
}
