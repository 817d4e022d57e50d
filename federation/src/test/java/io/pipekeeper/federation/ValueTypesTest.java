package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTypesTest {

    @Test
    void entersAgainFromAboveWhereThereIsNoKey() {
        var world = new World().subgraph("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! sizes: [Size!]! @shareable }
                        type Size @shareable { width: Int }
                        """).subgraph("b", """
                        type Product @key(fields: "id") { id: ID! sizes: [Size!]! @shareable }
                        type Size @shareable { width: Int height: Int }
                        """);
        var sizes =
                List.of(World.object("Size", "width", 1, "height", 2), World.object("Size", "width", 3, "height", 4));
        world.query("product", world.entity("Product", "id", "p", "sizes", sizes));

        var reply = world.same("{ product { sizes { width height } } }");

        assertThat(reply.asked()).containsExactly("a", "b");
    }

    @Test
    void completesASharedRootFieldFromSeveralSubgraphs() {
        var world = new World().subgraph("a", """
                        type Query { status: Status @shareable }
                        type Status @shareable { up: Boolean }
                        """).subgraph("b", """
                        type Query { status: Status @shareable }
                        type Status @shareable { load: Int }
                        """);
        world.query("status", World.object("Status", "up", true, "load", 7));

        var reply = world.same("{ status { up load } }");

        assertThat(reply.asked()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void prefersTheOneSubgraphThatHasAll() {
        var world = new World().subgraph("a", """
                        type Query { status: Status @shareable }
                        type Status @shareable { up: Boolean }
                        """).subgraph("b", """
                        type Query { status: Status @shareable }
                        type Status @shareable { up: Boolean load: Int }
                        """);
        world.query("status", World.object("Status", "up", true, "load", 7));

        assertThat(world.same("{ status { up load } }").asked()).containsExactly("b");
    }

    @Test
    void takesAFieldFromWhereOthersAreFetchedAnyway() {
        var world = new World().subgraph("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! }
                        """).subgraph("b", """
                        type Product @key(fields: "id") { id: ID! name: String @shareable }
                        """).subgraph("c", """
                        type Product @key(fields: "id") { id: ID! name: String @shareable price: Int }
                        """);
        world.query("product", world.entity("Product", "id", "p", "name", "Pen", "price", 3));

        assertThat(world.same("{ product { name price } }").asked()).containsExactly("a", "c");
    }

    @Test
    void followsAFieldThatLeadsBackToTheQueryType() {
        var world = new World().subgraph("a", """
                        type Query { me: User }
                        type User @key(fields: "id") { id: ID! query: Query }
                        """).subgraph("b", """
                        type Query { answer: Int }
                        """);
        world.query("me", world.entity("User", "id", "u", "query", World.object("Query")))
                .query("answer", 42);

        world.same("{ me { id query { answer } } }");
    }

    @Test
    void takesFieldsFromTheSubgraphThatOverrodeThem() {
        var world = new World().subgraph("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """).subgraph("b", """
                        type Product @key(fields: "id") { id: ID! name: String @override(from: "a") }
                        """);
        world.query("product", world.entity("Product", "id", "p", "name", "Pen"));

        assertThat(world.same("{ product { name } }").asked()).containsExactly("a", "b");
    }
}
