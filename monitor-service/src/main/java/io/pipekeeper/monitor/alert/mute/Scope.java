package io.pipekeeper.monitor.alert.mute;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are meant: those that match every list that is not empty. One of the first three must not be, so that nobody
 * mutes everything by mistake.
 */
@RegisterForReflection
@Type("AlertScope")
@Input("AlertScopeInput")
@Description(
        "Which alerts are meant: those that match every list that is not empty. A `*` at the end of an entry matches any rest.")
public record Scope(
        @NonNull @DefaultValue("[]") @Description("Ids of checks.")
        List<@NonNull String> checks,

        @NonNull @DefaultValue("[]") @Description("Ids of pipelines or names of services.")
        List<@NonNull String> pipelines,

        @NonNull @DefaultValue("[]") @Description("Warehouse and table.")
        List<@NonNull String> datasets,

        @NonNull @DefaultValue("[]") @Description("critical, error, warning or info. What becomes worse is told again.")
        List<@NonNull String> severities) {

    private static final List<String> SEVERITIES = List.of("critical", "error", "warning", "info");
    private static final int MOST = 100;

    public Scope {
        checks = orEmpty(checks);
        pipelines = orEmpty(pipelines);
        datasets = orEmpty(datasets);
        severities = orEmpty(severities);
    }

    /** What is wrong with it; null when nothing is. */
    public @Nullable String fault() {
        if (checks.isEmpty() && pipelines.isEmpty() && datasets.isEmpty()) {
            return "a scope names checks, pipelines or datasets";
        }
        if (lists().anyMatch(list -> list.size() > MOST)) {
            return "a scope names at most %d of a kind".formatted(MOST);
        }
        if (lists().flatMap(List::stream).anyMatch(entry -> entry.isBlank() || entry.equals("*"))) {
            return "an entry of a scope is blank, or means everything";
        }
        return SEVERITIES.containsAll(severities) ? null : "severities are some of " + String.join(", ", SEVERITIES);
    }

    /** Whether the matter is meant. */
    public boolean covers(Matter matter) {
        return matches(checks, matter.check())
                && matches(pipelines, matter.pipeline())
                && matches(datasets, matter.dataset())
                && matches(severities, matter.severity());
    }

    private Stream<List<String>> lists() {
        return Stream.of(checks, pipelines, datasets, severities);
    }

    private static boolean matches(List<String> entries, @Nullable String value) {
        return entries.isEmpty() || (value != null && entries.stream().anyMatch(entry -> matches(entry, value)));
    }

    private static boolean matches(String entry, String value) {
        return entry.endsWith("*") ? value.startsWith(entry.substring(0, entry.length() - 1)) : value.equals(entry);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
