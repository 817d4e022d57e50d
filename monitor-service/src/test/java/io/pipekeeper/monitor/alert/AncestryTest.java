package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AncestryTest {

    @Test
    void reachesAsFarAsTheLineageGoes() {
        var ancestry = of("report", Map.of("report", Set.of("profit", "growth"), "profit", Set.of("billing")));

        assertThat(ancestry.upstreamOf("report")).containsExactlyInAnyOrder("profit", "growth", "billing");
        assertThat(ancestry.upstreamOf("profit")).containsExactly("billing");
        assertThat(ancestry.upstreamOf("unheard-of")).isEmpty();
    }

    @Test
    void endsWhereACircleBegan() {
        var ancestry = of("a", Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a")));

        assertThat(ancestry.upstreamOf("a")).containsExactlyInAnyOrder("b", "c");
        assertThat(ancestry.upstreamOf("b")).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void doesNotFindAPipelineUpstreamOfItself() {
        assertThat(of("a", Map.of("a", Set.of("a"))).upstreamOf("a")).isEmpty();
    }

    private static Ancestry of(String start, Map<String, Set<String>> lineage) {
        return Ancestry.of(Set.of(start), asked -> lineage);
    }
}
