package io.pipekeeper.gateway.supergraph;

import io.pipekeeper.federation.Composer;
import io.pipekeeper.federation.Engine;
import io.pipekeeper.federation.Limits;
import io.pipekeeper.federation.Supergraph;
import io.pipekeeper.gateway.limits.LimitsConfig;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The graph that answers. It is replaced whole, between two operations, and never by nothing. */
@ApplicationScoped
public class GraphInUse {

    private final SubgraphClient client;
    private final Limits limits;
    private final Set<String> subgraphs;
    private volatile Knowledge knowledge = Knowledge.none();
    private volatile @Nullable Engine engine;

    GraphInUse(SubgraphClient client, SubgraphsConfig subgraphs, LimitsConfig limits) {
        this.client = client;
        this.subgraphs = Set.copyOf(subgraphs.all().keySet());
        this.limits = new Limits(limits.depth(), limits.tokens(), limits.aliases(), limits.rootFields());
    }

    /** What executes operations now; empty until the first graph has been composed. */
    public Optional<Engine> engine() {
        return Optional.ofNullable(engine);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /** Whether every subgraph has shown its schema at least once. */
    boolean knowsAll() {
        return knowledge.covers(subgraphs);
    }

    /** Takes note of what the subgraphs showed, and composes what is new, of fewer subgraphs than all only when that will do. */
    synchronized void learn(List<Sighting> sightings, boolean fewerWillDo) {
        var before = knowledge;
        var now = before.after(sightings);
        if (now.isWorthComposing(subgraphs, fewerWillDo)) {
            now = now.after(Composer.compose(now.schemas()));
        }
        tell(before, now);
        use(before.inUse(), now.inUse());
        knowledge = now;
    }

    private void use(@Nullable Supergraph before, @Nullable Supergraph now) {
        if (now != null && now != before) {
            engine = new Engine(now, client, limits);
            Log.infof("A supergraph of %s is in use", now.subgraphs());
        }
    }

    /** Says what changed, once. */
    private static void tell(Knowledge before, Knowledge now) {
        now.away().forEach((subgraph, why) -> {
            if (!before.away().containsKey(subgraph)) {
                tellAway(subgraph, why, now.sdls().containsKey(subgraph));
            }
        });
        before.away().keySet().stream()
                .filter(subgraph -> !now.away().containsKey(subgraph))
                .forEach(subgraph -> Log.infof("Subgraph %s answers", subgraph));
        if (!now.refusal().isEmpty() && !now.refusal().equals(before.refusal())) {
            Log.errorf("The subgraphs do not fit together, the graph in use stays: %s", now.refusal());
        }
    }

    private static void tellAway(String subgraph, String why, boolean wasThere) {
        if (wasThere) {
            Log.warnf("Subgraph %s is away: %s", subgraph, why);
        } else {
            Log.infof("Waiting for subgraph %s: %s", subgraph, why);
        }
    }
}
