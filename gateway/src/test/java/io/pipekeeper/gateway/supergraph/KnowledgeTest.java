package io.pipekeeper.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.federation.Composer;
import io.pipekeeper.federation.Composition.Refused;
import io.pipekeeper.federation.CompositionError;
import io.pipekeeper.federation.SubgraphSchema;
import io.pipekeeper.gateway.supergraph.Sighting.Away;
import io.pipekeeper.gateway.supergraph.Sighting.Seen;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private static final String SDL = "type Query { a: String }";
    private static final Set<String> BOTH = Set.of("ownership", "oncall");
    private static final Refused REFUSED =
            new Refused(List.of(new CompositionError("INVALID_GRAPHQL", "No", List.of("oncall"))));

    private final Knowledge known = Knowledge.none().after(List.of(new Seen("ownership", SDL)));

    @Test
    void keepsTheSchemaOfASubgraphThatIsAway() {
        var later = known.after(List.of(new Away("ownership", "Connection refused")));

        assertThat(later.schemas()).containsExactly(new SubgraphSchema("ownership", SDL));
        assertThat(later.away()).containsKey("ownership");
    }

    @Test
    void forgetsThatASubgraphWasAway() {
        var back = known.after(List.of(new Away("ownership", "Connection refused")))
                .after(List.of(new Seen("ownership", SDL)));

        assertThat(back.away()).isEmpty();
    }

    @Test
    void coversSubgraphsThatWereEverSeen() {
        assertThat(known.covers(Set.of("ownership"))).isTrue();
        assertThat(known.covers(BOTH)).isFalse();
    }

    @Test
    void isComposedOnceAllSubgraphsWereSeen() {
        var all = known.after(List.of(new Seen("oncall", SDL)));

        assertThat(known.isWorthComposing(BOTH, false)).isFalse();
        assertThat(all.isWorthComposing(BOTH, false)).isTrue();
    }

    @Test
    void isComposedOfFewerWhenPatienceIsOver() {
        assertThat(known.isWorthComposing(BOTH, true)).isTrue();
        assertThat(Knowledge.none().isWorthComposing(BOTH, true)).isFalse();
    }

    @Test
    void isNotComposedAgainUntilASchemaChanges() {
        var considered = known.after(REFUSED);
        var changed = considered.after(List.of(new Seen("ownership", SDL + " ")));

        assertThat(considered.isWorthComposing(BOTH, true)).isFalse();
        assertThat(changed.isWorthComposing(BOTH, true)).isTrue();
    }

    @Test
    void keepsTheGraphInUseWhenANewOneIsRefused() {
        var composed = known.after(Composer.compose(known.schemas()));

        var refused =
                composed.after(List.of(new Seen("oncall", "type Query {"))).after(REFUSED);

        assertThat(refused.inUse()).isNotNull().isSameAs(composed.inUse());
        assertThat(refused.refusal()).isEqualTo(REFUSED.errors());
    }
}
