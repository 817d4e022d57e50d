package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.json.JsonValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small universe: subgraph schemas and one set of data behind them. A question can be put to the engine, which asks the
 * subgraphs, and to one schema that has everything; both must answer the same.
 */
final class World {

    /** How a field is computed: from its arguments, and other fields of the same object. */
    interface Computed {
        @Nullable
        Object from(Map<String, Object> arguments, Function<String, @Nullable Object> fields);
    }

    /** A request as a subgraph got it. */
    record Request(String subgraph, String query, String variables) {}

    /** What the engine answered, and whom it asked. */
    record Reply(@Nullable Object data, List<Map<String, Object>> errors, List<Request> requests, boolean executed) {

        String json() {
            return new JsonBuffer(64).value(data).toString();
        }

        /** A property of the first error. */
        String first(String property) {
            return String.valueOf(errors.getFirst().get(property));
        }

        List<String> asked() {
            return requests.stream().map(Request::subgraph).toList();
        }
    }

    private final Map<String, String> schemas = new LinkedHashMap<>();
    private final Map<String, Computed> computed = new LinkedHashMap<>();
    private final List<Map<String, @Nullable Object>> entities = new ArrayList<>();
    private final List<String> dead = new ArrayList<>();
    private Limits limits = Limits.standard();
    private @Nullable Running running;

    private record Running(Engine engine, Supergraph supergraph, GraphQL monolith, List<Request> requests) {}

    World subgraph(String name, String sdl) {
        schemas.put(
                name,
                "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.7\", import: [\"@key\", \"@external\","
                        + " \"@requires\", \"@provides\", \"@shareable\", \"@override\", \"@inaccessible\", \"@tag\"])\n"
                        + sdl);
        return this;
    }

    /** An object, with its fields as name and value by turns. */
    static Map<String, @Nullable Object> object(String type, @Nullable Object... fields) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("__typename", type);
        for (int index = 0; index < fields.length; index += 2) {
            object.put((String) Objects.requireNonNull(fields[index]), fields[index + 1]);
        }
        return object;
    }

    /** An object that subgraphs find by its representation. */
    Map<String, @Nullable Object> entity(String type, @Nullable Object... fields) {
        var entity = object(type, fields);
        entities.add(entity);
        return entity;
    }

    World compute(String coordinate, Computed how) {
        computed.put(coordinate, how);
        return this;
    }

    World query(String field, @Nullable Object value) {
        return compute("Query." + field, (_, _) -> value);
    }

    World kill(String subgraph) {
        dead.add(subgraph);
        return this;
    }

    World limited(Limits narrower) {
        limits = narrower;
        return this;
    }

    @Nullable
    Map<String, @Nullable Object> find(Map<String, @Nullable Object> representation) {
        return entities.stream()
                .filter(entity -> matches(representation, entity))
                .findFirst()
                .orElse(null);
    }

    private static boolean matches(@Nullable Object asked, @Nullable Object known) {
        if (asked instanceof Map<?, ?> map && known instanceof Map<?, ?> entity) {
            return map.entrySet().stream()
                    .filter(entry -> entity.containsKey(entry.getKey()))
                    .allMatch(entry -> matches(entry.getValue(), entity.get(entry.getKey())));
        }
        if (asked instanceof List<?> || known instanceof List<?>) {
            return true;
        }
        return String.valueOf(asked).equals(String.valueOf(known));
    }

    @Nullable
    Object value(String coordinate, Map<String, Object> arguments, Function<String, @Nullable Object> fields) {
        var how = computed.get(coordinate);
        var value = how != null
                ? how.from(arguments, fields)
                : fields.apply(coordinate.substring(coordinate.indexOf('.') + 1));
        if (value instanceof RuntimeException failure) {
            throw failure;
        }
        return value;
    }

    Composition compose() {
        return Composer.compose(schemas.entrySet().stream()
                .map(entry -> new SubgraphSchema(entry.getKey(), entry.getValue()))
                .toList());
    }

    Supergraph supergraph() {
        var composition = compose();
        assertThat(composition).isInstanceOf(Composition.Composed.class);
        return ((Composition.Composed) composition).supergraph();
    }

    private Running running() {
        if (running == null) {
            var supergraph = supergraph();
            var subgraphs = new LinkedHashMap<String, InMemorySubgraph>();
            schemas.forEach((name, sdl) -> subgraphs.put(name, new InMemorySubgraph(sdl, this)));
            var requests = new CopyOnWriteArrayList<Request>();
            Transport transport = (subgraph, body, _) -> {
                requests.add(request(subgraph, body));
                return answer(subgraph, body, subgraphs);
            };
            running = new Running(
                    new Engine(supergraph, transport, limits), supergraph, monolith(supergraph.apiSdl()), requests);
        }
        return running;
    }

    /** Hears what was sent and what came back. */
    interface Listener {
        void heard(String subgraph, byte[] body, byte[] response);
    }

    /** An engine of its own, whose requests somebody listens to. */
    Engine engine(Listener listener) {
        var subgraphs = new LinkedHashMap<String, InMemorySubgraph>();
        schemas.forEach((name, sdl) -> subgraphs.put(name, new InMemorySubgraph(sdl, this)));
        return new Engine(
                supergraph(),
                (name, body, _) -> answer(name, body, subgraphs).thenApply(response -> {
                    listener.heard(name, body, response);
                    return response;
                }),
                limits);
    }

    private CompletionStage<byte[]> answer(String name, byte[] body, Map<String, InMemorySubgraph> subgraphs) {
        var subgraph = subgraphs.get(name);
        return subgraph == null || dead.contains(name)
                ? CompletableFuture.failedFuture(new IllegalStateException("connection refused"))
                : CompletableFuture.completedFuture(subgraph.execute(body));
    }

    private static Request request(String subgraph, byte[] body) {
        var parsed = (Map<?, ?>) Objects.requireNonNull(JsonValues.parse(body));
        var variables = new JsonBuffer(64).value(parsed.get("variables")).toString();
        return new Request(subgraph, String.valueOf(parsed.get("query")), variables);
    }

    private GraphQL monolith(String apiSdl) {
        return GenericSchema.of(
                apiSdl, this::fetchWhole, object -> String.valueOf(((Map<?, ?>) object).get("__typename")));
    }

    private @Nullable Object fetchWhole(DataFetchingEnvironment environment) {
        var type = ((GraphQLObjectType) environment.getParentType()).getName();
        var coordinate = type + "." + environment.getField().getName();
        Map<String, @Nullable Object> given = environment.getSource();
        Map<String, @Nullable Object> source = given == null ? Map.of() : given;
        return value(coordinate, environment.getArguments(), field -> whole(type, field, source));
    }

    /** In one schema, fields can use computed fields of the same object directly. */
    private @Nullable Object whole(String type, String field, Map<String, @Nullable Object> source) {
        var how = computed.get(type + "." + field);
        return how == null || source.containsKey(field)
                ? source.get(field)
                : how.from(Map.of(), other -> whole(type, other, source));
    }

    Reply ask(String query) {
        return ask(query, Map.of());
    }

    @SuppressWarnings("unchecked")
    Reply ask(String query, Map<String, @Nullable Object> variables) {
        var world = running();
        world.requests.clear();
        var answer = world.engine
                .execute(new Operation(query, null, variables), new Call("test"))
                .toCompletableFuture()
                .join();
        var json = (Map<String, Object>) Objects.requireNonNull(JsonValues.parse(answer.json()));
        var errors = (List<Map<String, Object>>) json.getOrDefault("errors", List.of());
        return new Reply(json.get("data"), errors, List.copyOf(world.requests), answer.executed());
    }

    String explain(String query) {
        return running().engine.explain(Operation.of(query));
    }

    /** Asks both, insists that they agree on the data without any error, and answers what the engine said. */
    Reply same(String query) {
        return same(query, Map.of());
    }

    Reply same(String query, Map<String, @Nullable Object> variables) {
        var reply = ask(query, variables);
        assertThat(reply.json()).as(() -> query + "\n" + explain(query)).isEqualTo(oracle(query, variables));
        assertThat(reply.errors()).as(query).isEmpty();
        return reply;
    }

    /** What one schema with everything answers. */
    String oracle(String query, Map<String, @Nullable Object> variables) {
        var result = running()
                .monolith
                .execute(ExecutionInput.newExecutionInput()
                        .query(query)
                        .variables(new LinkedHashMap<>(variables))
                        .build());
        return new String(
                new JsonBuffer(64).value(result.toSpecification().get("data")).toBytes(), StandardCharsets.UTF_8);
    }
}
