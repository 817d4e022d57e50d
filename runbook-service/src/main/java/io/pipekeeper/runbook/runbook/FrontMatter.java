package io.pipekeeper.runbook.runbook;

import io.pipekeeper.subgraph.id.Label;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between the two lines of dashes at the top of a runbook's file. */
@RegisterForReflection
record FrontMatter(String id, String pipeline, String title, List<Entry> scenarios) {

    FrontMatter {
        requireLabel("id", id);
        requireLabel("pipeline", pipeline);
        requireText("title", title);
        scenarios = List.copyOf(scenarios);
        requireDistinct("id", scenarios.stream().map(Entry::id).toList());
        requireDistinct("title", scenarios.stream().map(Entry::title).toList());
    }

    /**
     * A scenario whose steps stand in the section of the same title.
     *
     * @param checks ids of the checks that it serves
     * @param kinds words in the ids of further checks that it serves
     */
    @RegisterForReflection
    record Entry(String id, String title, List<String> checks, List<String> kinds) {

        Entry {
            requireText("id", id);
            requireText("title", title);
            checks = List.copyOf(checks);
            kinds = List.copyOf(kinds);
            checks.forEach(check -> requireLabel("checks", check));
            kinds.forEach(kind -> requireLabel("kinds", kind));
        }
    }

    private static void requireText(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("'%s' is missing".formatted(field));
        }
    }

    private static void requireLabel(String field, @Nullable String value) {
        requireText(field, value);
        if (value != null && !Label.is(value)) {
            throw new IllegalArgumentException(
                    "'%s' is '%s'; allowed are lower-case letters, digits and '-', at most 63, as in aggregate-profit"
                            .formatted(field, value));
        }
    }

    private static void requireDistinct(String field, List<String> values) {
        var seen = new HashSet<String>();
        values.stream().filter(value -> !seen.add(value)).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException("two scenarios have the %s '%s'".formatted(field, twice));
        });
    }
}
