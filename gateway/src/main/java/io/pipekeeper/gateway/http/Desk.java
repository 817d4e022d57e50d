package io.pipekeeper.gateway.http;

import io.pipekeeper.federation.Answer;
import io.pipekeeper.federation.Call;
import io.pipekeeper.federation.Engine;
import io.pipekeeper.federation.Operation;
import io.pipekeeper.gateway.access.Role;
import io.pipekeeper.gateway.limits.LimitsConfig;
import io.pipekeeper.gateway.supergraph.GraphInUse;
import io.pipekeeper.gateway.supergraph.OnBehalfOf;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Takes the operation out of a request, has it executed, and hands back the answer. */
@ApplicationScoped
class Desk {

    /** A new operation is parsed, validated and planned first, which takes too long for an event loop. */
    private static final Executor PLANNING = Thread::startVirtualThread;

    private final GraphInUse graph;
    private final RequestReader reader;
    private final OperationRules rules;

    Desk(GraphInUse graph, LimitsConfig limits) {
        this.graph = graph;
        this.reader = new RequestReader(limits.jsonDepth());
        this.rules = new OperationRules(limits.introspection());
    }

    void serve(RoutingContext request) {
        var operation = read(request);
        rules.check(operation, request.request().method());
        var engine = graph.engine()
                .orElseThrow(() -> Refusal.unavailable("NO_SUPERGRAPH", "The subgraphs have not been composed yet.")
                        .asException());
        var eventLoop = Vertx.currentContext();
        answer(engine, operation, request, eventLoop)
                .whenComplete((answer, failure) -> eventLoop.runOnContext(_ -> {
                    if (failure != null) {
                        request.fail(failure);
                    } else {
                        send(request, answer);
                    }
                }));
    }

    private Operation read(RoutingContext request) {
        return request.request().method().equals(HttpMethod.GET)
                ? reader.fromParameters(request.queryParams())
                : reader.fromBody(request.body().asString());
    }

    private static CompletionStage<Answer> answer(
            Engine engine, Operation operation, RoutingContext request, Context eventLoop) {
        var visit = Visit.of(request);
        var call = new Call(new OnBehalfOf(visit.knownCaller(), visit.operationId(), eventLoop));
        var explained = visit.knownCaller().is(Role.ADMIN)
                && "true".equals(request.request().getHeader(Plan.HEADER));
        return CompletableFuture.supplyAsync(() -> engine.execute(operation, call), PLANNING)
                .thenCompose(Function.identity())
                .thenApply(answer -> explained && answer.executed() ? explained(engine, operation, answer) : answer);
    }

    private static Answer explained(Engine engine, Operation operation, Answer answer) {
        return new Answer(Plan.addedTo(answer.json(), engine.explain(operation)), true);
    }

    private static void send(RoutingContext request, Answer answer) {
        var status = Visit.of(request).answer().status(answer.executed());
        Answers.send(request, status, Buffer.buffer(answer.json()));
    }
}
