package io.pipekeeper.federation;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.pipekeeper.federation.execute.Execution;
import io.pipekeeper.federation.execute.SchemaIntrospection;
import io.pipekeeper.federation.execute.VariableCoercion;
import io.pipekeeper.federation.plan.OperationPlanner;
import io.pipekeeper.federation.plan.TooLarge;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Executes operations over a supergraph. One engine serves all requests until the supergraph is replaced; it remembers the
 * plans that it made. The calling thread parses and plans when the operation is new, and otherwise only sends.
 */
public final class Engine {

    private static final Logger LOG = System.getLogger(Engine.class.getName());
    private static final int MOST_OPERATIONS = 1_000;
    private static final String INTERNAL =
            "{\"data\":null,\"errors\":[{\"message\":\"Internal error\",\"extensions\":{\"code\":\"INTERNAL\"}}]}";

    private final Supergraph supergraph;
    private final Transport transport;
    private final GraphQLSchema schema;
    private final Preparation preparation;
    private final OperationCache<Preparation.Outcome> cache = new OperationCache<>(MOST_OPERATIONS);

    public Engine(Supergraph supergraph, Transport transport, Limits limits) {
        this.supergraph = supergraph;
        this.transport = transport;
        this.schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(supergraph.apiSdl()));
        this.preparation = new Preparation(schema, new OperationPlanner(supergraph.graph()), limits);
    }

    /** Answers the operation. The stage never fails: whatever goes wrong is part of the answer. */
    public CompletionStage<Answer> execute(Operation operation, Call call) {
        try {
            return switch (prepared(operation)) {
                case Preparation.Outcome.Refused(var refusal) -> CompletableFuture.completedFuture(refusal.answer());
                case Preparation.Outcome.Ready(var prepared) -> execute(prepared, operation, call);
            };
        } catch (TooLarge tooLarge) {
            return CompletableFuture.completedFuture(refusal(tooLarge).answer());
        } catch (RuntimeException broken) {
            // The edge of the engine: a defect here must cost one answer, not the caller's thread.
            return CompletableFuture.completedFuture(internal(broken));
        }
    }

    private Preparation.Outcome prepared(Operation operation) {
        return cache.get(
                new OperationCache.Key(operation.document(), operation.operationName()),
                () -> preparation.prepare(operation.document(), operation.operationName()));
    }

    private CompletionStage<Answer> execute(PreparedOperation prepared, Operation operation, Call call) {
        var coercion = new VariableCoercion(supergraph.graph().types());
        var variables = coercion.coerce(prepared.operation(), operation.variables());
        if (!coercion.problems().isEmpty()) {
            var refusal = new Refusal(coercion.problems().stream()
                    .map(problem -> Refusal.error("VARIABLE_INVALID", problem, List.of()))
                    .toList());
            return CompletableFuture.completedFuture(refusal.answer());
        }
        return Execution.run(
                        prepared.plan(variables),
                        (subgraph, body) -> transport.send(subgraph, body, call),
                        variables,
                        new SchemaIntrospection(schema, variables))
                .handle((json, failure) -> failure == null ? new Answer(json, true) : internal(failure));
    }

    private static Refusal refusal(TooLarge tooLarge) {
        return Refusal.because("QUERY_TOO_LARGE", String.valueOf(tooLarge.getMessage()));
    }

    private static Answer internal(Throwable failure) {
        LOG.log(Level.ERROR, "Operation failed inside the engine", failure);
        return new Answer(INTERNAL.getBytes(StandardCharsets.UTF_8), true);
    }

    /** The plan of the operation, for people; or why it is refused. */
    public String explain(Operation operation) {
        return switch (prepared(operation)) {
            case Preparation.Outcome.Refused(var refusal) ->
                new String(refusal.answer().json(), StandardCharsets.UTF_8);
            case Preparation.Outcome.Ready(var prepared) -> {
                var coercion = new VariableCoercion(supergraph.graph().types());
                yield prepared.plan(coercion.coerce(prepared.operation(), operation.variables()))
                        .explain();
            }
        };
    }
}
