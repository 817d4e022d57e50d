package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine makes of subgraphs that are slow, silent or say nonsense. */
class TransportTest {

    private static final Supergraph SUPERGRAPH = new World()
            .subgraph("a", "type Query { a: A } type A @key(fields: \"id\") { id: ID! }")
            .subgraph("b", "type Query { b: Int } type A @key(fields: \"id\") { id: ID! x: Int }")
            .subgraph("c", "type A @key(fields: \"id\") { id: ID! y: Int }")
            .supergraph();

    private record Sent(String subgraph, CompletableFuture<byte[]> response, Object context) {

        void answer(String json) {
            response.complete(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final Engine engine = new Engine(
            SUPERGRAPH,
            (subgraph, _, call) -> {
                var waiting = new Sent(subgraph, new CompletableFuture<>(), call.context());
                sent.add(waiting);
                return waiting.response;
            },
            Limits.standard());

    @Test
    void asksInParallelWhatDoesNotDependOnEachOther() {
        var answer = execute("{ a { x y } b }");
        assertThat(sent).extracting(Sent::subgraph).containsExactlyInAnyOrder("a", "b");

        take("a").answer("{\"data\":{\"a\":{\"id\":\"1\"}}}");
        assertThat(sent).extracting(Sent::subgraph).containsExactlyInAnyOrder("b", "b", "c");

        take("c").answer("{\"data\":{\"_entities\":[{\"y\":2}]}}");
        take("b").answer("{\"data\":{\"b\":3}}");
        assertThat(answer).isNotDone();
        take("b").answer("{\"data\":{\"_entities\":[{\"x\":1}]}}");
        assertThat(answer).isCompletedWithValue("{\"data\":{\"a\":{\"x\":1,\"y\":2},\"b\":3}}");
    }

    @Test
    void handsTheCallToTheTransport() {
        var answer = execute("{ b }");

        assertThat(sent).extracting(Sent::context).containsExactly("caller");
        assertThat(answer).isNotDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"data\":", "{\"data\":{\"b\":\"open}}", "null"})
    void takesNonsenseForNoAnswer(String response) {
        var answer = execute("{ b }");
        take("b").answer(response);

        assertThat(answer.join()).startsWith("{\"data\":{\"b\":null}").contains("UNAVAILABLE");
    }

    @Test
    void survivesATransportThatThrows() {
        var throwing = new Engine(
                SUPERGRAPH,
                (_, _, _) -> {
                    throw new IllegalStateException("no route");
                },
                Limits.standard());

        var answer = throwing.execute(Operation.of("{ b }"), new Call("caller"));

        assertThat(answer.toCompletableFuture().join().json()).asString().contains("UNAVAILABLE");
    }

    @Test
    void keepsDataThatComesWithErrors() {
        var answer = execute("{ b }");
        take("b")
                .answer("{\"errors\":[{\"message\":\"half\",\"path\":[\"b\"],\"extensions\":{\"code\":\"CONFLICT\"}}],"
                        + "\"data\":{\"b\":null}}");

        assertThat(answer.join())
                .isEqualTo("{\"data\":{\"b\":null},\"errors\":[{\"message\":\"half\",\"path\":[\"b\"],"
                        + "\"extensions\":{\"code\":\"CONFLICT\",\"service\":\"b\"}}]}");
    }

    @Test
    void copesWithFewerEntitiesThanAskedFor() {
        var answer = execute("{ a { y } }");
        take("a").answer("{\"data\":{\"a\":{\"id\":\"1\"}}}");
        take("c").answer("{\"data\":{\"_entities\":[]}}");

        assertThat(answer.join()).isEqualTo("{\"data\":{\"a\":{\"y\":null}}}");
    }

    @Test
    void explainsThePlan() {
        assertThat(engine.explain(Operation.of("{ a { x } }"))).isEqualTo("""
                #0 a
                    {a{id}}
                #1 b after #0
                    A at a
                    query($_r0:[_Any!]!){_entities(representations:$_r0){... on A{x}}}
                """);
    }

    private CompletableFuture<String> execute(String query) {
        return engine.execute(Operation.of(query), new Call("caller"))
                .toCompletableFuture()
                .thenApply(answer -> new String(answer.json(), StandardCharsets.UTF_8));
    }

    private Sent take(String subgraph) {
        for (var request : List.copyOf(sent)) {
            if (request.subgraph.equals(subgraph)) {
                sent.remove(request);
                return request;
            }
        }
        throw new AssertionError("Nothing was sent to " + subgraph);
    }
}
