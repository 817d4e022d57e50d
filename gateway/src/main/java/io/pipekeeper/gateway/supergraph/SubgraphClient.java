package io.pipekeeper.gateway.supergraph;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.pipekeeper.federation.Call;
import io.pipekeeper.federation.Transport;
import io.pipekeeper.gateway.access.InternalTokens;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** Sends GraphQL to the subgraphs: bytes out, bytes in, over connections that stay open. */
@ApplicationScoped
class SubgraphClient implements Transport {

    private static final String JSON = "application/json";
    private static final String ACCEPTED = "application/graphql-response+json, application/json";

    private final Map<String, SubgraphAddress> addresses;
    private final InternalTokens tokens;
    private final MeterRegistry metrics;

    SubgraphClient(Vertx vertx, SubgraphsConfig config, InternalTokens tokens, MeterRegistry metrics) {
        this.addresses = config.all().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> SubgraphAddress.of(vertx, entry.getValue())));
        this.tokens = tokens;
        this.metrics = metrics;
    }

    @Override
    public CompletionStage<byte[]> send(String subgraph, byte[] graphQlRequestBody, Call call) {
        var address = addresses.get(subgraph);
        if (address == null || !(call.context() instanceof OnBehalfOf asker)) {
            throw new IllegalStateException("Not a subgraph of this gateway, or nobody who asks: " + subgraph);
        }
        Promise<byte[]> answer = Promise.promise();
        asker.context()
                .runOnContext(_ -> post(address, graphQlRequestBody, asker).onComplete(answer));
        return timed(subgraph, answer.future()).toCompletionStage();
    }

    private Future<byte[]> post(SubgraphAddress address, byte[] body, OnBehalfOf asker) {
        return address.request().compose(request -> exchange(address, addressed(request, asker), Buffer.buffer(body)));
    }

    private static Future<byte[]> exchange(SubgraphAddress address, HttpClientRequest request, Buffer body) {
        return address.inTime(request.send(body).compose(response -> AnswerBody.of(response, address.maxAnswer())))
                .onFailure(_ -> request.reset());
    }

    private HttpClientRequest addressed(HttpClientRequest request, OnBehalfOf asker) {
        return request.putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .putHeader(HttpHeaders.ACCEPT, ACCEPTED)
                .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.tokenFor(asker.caller(), asker.operationId()))
                .putHeader("X-Operation-Id", asker.operationId());
    }

    private Future<byte[]> timed(String subgraph, Future<byte[]> answer) {
        var started = Timer.start(metrics);
        return answer.onComplete(outcome -> started.stop(metrics.timer(
                "gateway.subgraph", "subgraph", subgraph, "result", outcome.succeeded() ? "answered" : "failed")));
    }
}
