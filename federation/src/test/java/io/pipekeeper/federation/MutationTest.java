package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MutationTest {

    @Test
    void runsRootFieldsOneAfterTheOther() {
        var reply = counters()
                .ask("mutation { one: add(by: 1) { value } two: double { value } three: add(by: 3) { value } }");

        assertThat(reply.json()).isEqualTo("{\"one\":{\"value\":1},\"two\":{\"value\":2},\"three\":{\"value\":5}}");
        assertThat(reply.asked()).containsExactly("a", "b", "a");
    }

    @Test
    void finishesWhatIsBelowBeforeTheNextOne() {
        var reply = counters().ask("mutation { one: add(by: 1) { seen } two: add(by: 1) { value seen } }");

        assertThat(reply.json()).isEqualTo("{\"one\":{\"seen\":1},\"two\":{\"value\":2,\"seen\":2}}");
        assertThat(reply.asked()).containsExactly("a", "b", "a", "b");
    }

    @Test
    void goesOnAfterAFailure() {
        var reply = counters().kill("b").ask("mutation { double { value } add(by: 2) { value } }");

        assertThat(reply.json()).isEqualTo("{\"double\":null,\"add\":{\"value\":2}}");
        assertThat(reply.errors()).hasSize(1);
    }

    @Test
    void plansManyTurnsAtOnce() {
        var turns = IntStream.range(0, 30)
                .mapToObj(index -> "t" + index + ": add(by: 1) { value seen }")
                .collect(Collectors.joining(" "));

        var reply = counters().limited(new Limits(10, 10_000, 100, 100)).ask("mutation { " + turns + " }");

        assertThat(reply.requests()).hasSize(60);
        assertThat(reply.json()).endsWith("\"t29\":{\"value\":30,\"seen\":30}}");
    }

    private static World counters() {
        var state = new AtomicInteger();
        var world = new World().subgraph("a", """
                        type Query { now: Int }
                        type Mutation { add(by: Int!): Counter }
                        type Counter @key(fields: "id") { id: ID! value: Int! @shareable }
                        """).subgraph("b", """
                        type Mutation { double: Counter }
                        type Counter @key(fields: "id") { id: ID! value: Int! @shareable seen: Int! }
                        """);
        var counter = world.entity("Counter", "id", "c");
        return world.compute("Mutation.add", (arguments, _) -> {
                    state.addAndGet((Integer) Objects.requireNonNull(arguments.get("by")));
                    return counter;
                })
                .compute("Mutation.double", (_, _) -> {
                    state.updateAndGet(value -> value * 2);
                    return counter;
                })
                .compute("Counter.value", (_, _) -> state.get())
                .compute("Counter.seen", (_, _) -> state.get());
    }
}
