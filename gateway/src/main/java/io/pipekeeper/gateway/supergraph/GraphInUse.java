package io.pipekeeper.gateway.supergraph;

import io.pipekeeper.federation.Composer;
import io.pipekeeper.federation.Composition;
import io.pipekeeper.federation.Composition.Composed;
import io.pipekeeper.federation.Composition.Refused;
import io.pipekeeper.federation.CompositionError;
import io.pipekeeper.federation.Engine;
import io.pipekeeper.federation.Limits;
import io.pipekeeper.federation.SubgraphSchema;
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

    /** Takes note of what the subgraphs showed. Fewer of them than all are composed only when that will do. */
    synchronized void learn(List<Sighting> sightings, boolean fewerWillDo) {
        var before = knowledge;
        var seen = before.after(sightings);
        var now = seen.isWorthComposing(subgraphs, fewerWillDo) ? seen.after(compose(seen.schemas())) : seen;
        tell(before, now);
        knowledge = now;
    }

    private Composition compose(List<SubgraphSchema> schemas) {
        try {
            var composition = Composer.compose(schemas);
            if (composition instanceof Composed(var supergraph)) {
                engine = new Engine(supergraph, client, limits);
                Log.infof("A supergraph of %s is in use", supergraph.subgraphs());
            }
            return composition;
        } catch (RuntimeException e) {
            // A schema that the engine stumbles over is refused as any other, once, with a trace of its own.
            Log.error("Composition failed unexpectedly", e);
            return new Refused(List.of(new CompositionError("INTERNAL", String.valueOf(e.getMessage()), List.of())));
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
