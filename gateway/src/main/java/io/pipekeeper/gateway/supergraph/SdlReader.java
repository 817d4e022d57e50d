package io.pipekeeper.gateway.supergraph;

import io.pipekeeper.federation.Call;
import io.pipekeeper.gateway.access.Caller;
import io.pipekeeper.gateway.supergraph.Sighting.Away;
import io.pipekeeper.gateway.supergraph.Sighting.Seen;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks the subgraphs for their schemas. */
@ApplicationScoped
class SdlReader {

    private static final byte[] QUESTION = "{\"query\":\"{ _service { sdl } }\"}".getBytes(StandardCharsets.UTF_8);

    private final SubgraphClient client;
    private final Set<String> subgraphs;
    private final Vertx vertx;

    SdlReader(SubgraphClient client, SubgraphsConfig config, Vertx vertx) {
        this.client = client;
        this.subgraphs = Set.copyOf(config.all().keySet());
        this.vertx = vertx;
    }

    /** Asks all of them at once and waits for the last. */
    List<Sighting> askAll() {
        var call = new Call(new OnBehalfOf(Caller.gateway(), UUID.randomUUID().toString(), vertx.getOrCreateContext()));
        var asked = subgraphs.stream()
                .map(name -> ask(name, call).toCompletableFuture())
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private CompletionStage<Sighting> ask(String subgraph, Call call) {
        return client.send(subgraph, QUESTION, call)
                .handle((answer, failure) -> failure == null
                        ? read(subgraph, answer)
                        : new Away(subgraph, String.valueOf(failure.getMessage())));
    }

    private static Sighting read(String subgraph, byte[] answer) {
        try {
            var sdl = new JsonObject(Buffer.buffer(answer))
                    .getJsonObject("data", new JsonObject())
                    .getJsonObject("_service", new JsonObject())
                    .getString("sdl");
            return sdl == null ? new Away(subgraph, "It did not show its schema") : new Seen(subgraph, sdl);
        } catch (DecodeException | ClassCastException _) {
            return new Away(subgraph, "Its answer is not a GraphQL answer");
        }
    }
}
