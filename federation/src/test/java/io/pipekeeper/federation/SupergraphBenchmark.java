package io.pipekeeper.federation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the engine itself costs: subgraphs answer at once from memory, so all time is ours. Not part of the build; run it
 * with {@code mvn test -Pbenchmark -Dtest=SupergraphBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SupergraphBenchmark {

    private static final String QUERY = """
            query Heavy {
              users { id name reviews { id text product { upc name price inStock shipping reviews { id text
                author { id name reviews { id text product { upc name } } } } } } }
              top { upc name price weight inStock shipping reviews { id text author { id name } } }
            }""";
    private static final Call CALL = new Call("benchmark");

    private final Map<String, byte[]> recorded = new HashMap<>();
    private @Nullable Engine engine;
    private int fresh;

    /** Runs the query once over real subgraphs and remembers their answers by subgraph and length of the request. */
    @Setup
    public void record() {
        var world = world();
        var recording = world.engine(
                (subgraph, body, response) -> Objects.requireNonNull(recorded).put(subgraph + body.length, response));
        var answer = join(recording, QUERY);
        this.engine = new Engine(
                world.supergraph(),
                (subgraph, body, _) -> CompletableFuture.completedFuture(recorded.get(subgraph + body.length)),
                Limits.standard());
        System.out.printf("%n# answer: %d bytes, %d requests%n", answer.length, recorded.size());
    }

    private static byte[] join(Engine engine, String query) {
        return engine.execute(Operation.of(query), CALL)
                .toCompletableFuture()
                .join()
                .json();
    }

    /** The usual case: the plan is known. */
    @Benchmark
    public byte[] executePlanned() {
        return join(Objects.requireNonNull(engine), QUERY);
    }

    /** A document that was never seen: parse, validate, plan, execute. */
    @Benchmark
    public byte[] executeUnplanned() {
        return join(Objects.requireNonNull(engine), QUERY + "#" + fresh++);
    }

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(SupergraphBenchmark.class.getSimpleName())
                        .forks(1)
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                        .warmupTime(TimeValue.seconds(2))
                        .measurementTime(TimeValue.seconds(2))
                        .warmupIterations(5)
                        .measurementIterations(5)
                        .build())
                .run();
    }

    private static World world() {
        var world = new World()
                .subgraph("accounts", """
                        type Query { users: [User!] }
                        type User @key(fields: "id") { id: ID! name: String }
                        """)
                .subgraph("products", """
                        type Query { top: [Product] }
                        type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
                        """)
                .subgraph("inventory", """
                        type Product @key(fields: "upc") {
                          upc: String! weight: Int @external price: Int @external inStock: Boolean
                          shipping: Int @requires(fields: "price weight")
                        }
                        """)
                .subgraph("reviews", """
                        type Review @key(fields: "id") { id: ID! text: String author: User product: Product }
                        type User @key(fields: "id") { id: ID! reviews: [Review] }
                        type Product @key(fields: "upc") { upc: String! reviews: [Review] }
                        """);
        fill(world);
        return world.compute(
                "Product.shipping",
                (_, fields) -> String.valueOf(fields.apply("price")).length() * 7);
    }

    private static void fill(World world) {
        var users = new ArrayList<Map<String, @Nullable Object>>();
        var products = new ArrayList<Map<String, @Nullable Object>>();
        for (int index = 0; index < 10; index++) {
            var user = world.entity("User", "id", "u" + index, "name", "User " + index);
            var product = world.entity("Product", "upc", "p" + index, "name", "Product " + index, "price", 100 + index);
            product.putAll(Map.of("weight", index, "inStock", index % 2 == 0));
            users.add(user);
            products.add(product);
        }
        for (int index = 0; index < 40; index++) {
            review(world, index, users.get(index % 10), products.get(index * 7 % 10));
        }
        world.query("users", users).query("top", products.subList(0, 5));
    }

    private static void review(
            World world, int index, Map<String, @Nullable Object> author, Map<String, @Nullable Object> product) {
        var text = "What user " + author.get("id") + " thinks of it";
        var review = world.entity("Review", "id", "r" + index, "text", text, "author", author, "product", product);
        for (var reviewed : List.of(author, product)) {
            var all = new ArrayList<@Nullable Object>();
            if (reviewed.get("reviews") instanceof List<?> before) {
                all.addAll(before);
            }
            all.add(review);
            reviewed.put("reviews", all);
        }
    }
}
