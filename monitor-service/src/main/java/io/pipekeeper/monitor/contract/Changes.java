package io.pipekeeper.monitor.contract;

import io.pipekeeper.subgraph.apply.Applied;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What applying contracts changes. */
record Changes(Applied applied) {

    static Changes between(Map<String, Contract> stored, List<ContractDraft> drafts) {
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        var missing = new TreeSet<>(stored.keySet());
        for (var draft : drafts) {
            var contract = draft.contract();
            var known = stored.get(contract.id());
            missing.remove(contract.id());
            if (known == null) {
                created.add(contract.id());
            } else {
                (known.says(contract) ? unchanged : updated).add(contract.id());
            }
        }
        return new Changes(new Applied(created, updated, unchanged, List.copyOf(missing)));
    }

    boolean isAny() {
        return !applied.created().isEmpty() || !applied.updated().isEmpty();
    }

    String summary() {
        return "created %s, updated %s".formatted(applied.created(), applied.updated());
    }
}
