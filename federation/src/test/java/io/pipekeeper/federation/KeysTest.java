package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeysTest {

    @Test
    void fetchesFieldsOfAnEntityFromTheSubgraphThatHasThem() {
        var world = shop();

        var reply = world.same("{ product(id: \"1\") { name price reviews { text } } }");

        assertThat(reply.asked()).containsExactlyInAnyOrder("catalog", "pricing", "reviews");
    }

    @Test
    void fetchesAllEntitiesOfAListInOneRequestAndEachOnlyOnce() {
        var world = shop();

        var reply = world.same("{ products { price } featured: products { reviews { text product { price name } } } }");

        assertThat(reply.asked()).containsExactly("catalog", "pricing", "reviews", "pricing", "catalog");
    }

    @Test
    void asksOnlyOneSubgraphWhenThatHasEverything() {
        var world = shop();

        var reply = world.same("{ products { id name } }");

        assertThat(reply.asked()).containsExactly("catalog");
    }

    @Test
    void asksNobodyAboutEntitiesThatAreNotThere() {
        var world = shop();

        var reply = world.same("{ product(id: \"none\") { name price } }");

        assertThat(reply.asked()).containsExactly("catalog");
    }

    @Test
    void keepsAliasesAndTheOrderOfTheQuery() {
        var world = shop();

        world.same("{ list: products { cost: price id: name title: name real: id kind: __typename } }");
    }

    @Test
    void goesByTheKeyThatIsAtHandWhenThereAreSeveral() {
        var world = new World().subgraph("a", """
                        type Query { user: User }
                        type User @key(fields: "email") { email: String! }
                        """).subgraph("b", """
                        type User @key(fields: "id") @key(fields: "email") { id: ID! email: String! name: String }
                        """);
        var user = world.entity("User", "id", "7", "email", "ana@x", "name", "Ana");
        world.query("user", user);

        var reply = world.same("{ user { id name } }");

        assertThat(reply.requests()).hasSize(2);
        assertThat(reply.requests().get(1).variables()).contains("email").doesNotContain("\"id\"");
    }

    @Test
    void goesThroughSubgraphsThatOnlyTranslateKeys() {
        var world = new World()
                .subgraph("a", """
                        type Query { user: User }
                        type User @key(fields: "email") { email: String! }
                        """)
                .subgraph("b", """
                        type User @key(fields: "email") @key(fields: "id") { id: ID! email: String! }
                        """)
                .subgraph("c", """
                        type User @key(fields: "id") @key(fields: "number") { id: ID! number: Int! }
                        """)
                .subgraph("d", """
                        type User @key(fields: "number") { number: Int! badge: String }
                        """);
        world.query("user", world.entity("User", "id", "7", "email", "ana@x", "number", 3, "badge", "gold"));

        var reply = world.same("{ user { badge } }");

        assertThat(reply.asked()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void usesCompositeAndNestedKeys() {
        var world = new World().subgraph("a", """
                        type Query { seats: [Seat!]! }
                        type Seat @key(fields: "row hall { id house { city } }") { row: Int! hall: Hall! }
                        type Hall @shareable { id: ID! house: House! }
                        type House @shareable { city: String! }
                        """).subgraph("b", """
                        type Seat @key(fields: "row hall { id house { city } }") { row: Int! hall: Hall! price: Int }
                        type Hall @shareable { id: ID! house: House! }
                        type House @shareable { city: String! }
                        """);
        var hall = World.object("Hall", "id", "h", "house", World.object("House", "city", "Bonn"));
        world.query(
                "seats",
                List.of(
                        world.entity("Seat", "row", 1, "hall", hall, "price", 10),
                        world.entity("Seat", "row", 2, "hall", hall, "price", 20)));

        var reply = world.same("{ seats { price hall { house { city } } } }");

        assertThat(reply.requests().get(1).variables())
                .contains("{\"__typename\":\"Seat\",\"row\":1,\"hall\":{\"id\":\"h\",\"house\":{\"city\":\"Bonn\"}}}");
    }

    @Test
    void neverEntersWhereAKeyIsNotResolvable() {
        var world = new World().subgraph("a", """
                        type Query { order: Order }
                        type Order @key(fields: "id") { id: ID! product: Product! }
                        type Product @key(fields: "id", resolvable: false) { id: ID! }
                        """).subgraph("b", """
                        type Product @key(fields: "id") { id: ID! name: String }
                        """);
        var product = world.entity("Product", "id", "p", "name", "Pen");
        world.query("order", world.entity("Order", "id", "o", "product", product));

        world.same("{ order { product { id name } } }");
    }

    @Test
    void sendsEntitiesOfDifferentPlacesInOneRequest() {
        var world = shop();

        var reply = world.same("{ products { price } cheapest { name reviews { text } } }");

        assertThat(reply.asked()).containsExactlyInAnyOrder("catalog", "pricing", "pricing", "catalog", "reviews");
    }

    @Test
    void joinsSameWaveFetchesOfOneSubgraphByAliases() {
        var world = shop();

        var reply = world.same("{ first: product(id: \"1\") { price } products { price name } }");

        assertThat(reply.asked()).containsExactly("catalog", "pricing");
        assertThat(reply.requests().get(1).query()).contains("e0:_entities").contains("e1:_entities");
    }

    private static World shop() {
        var world =
                new World().subgraph("catalog", """
                        type Query { products: [Product!]! product(id: ID!): Product }
                        type Product @key(fields: "id") { id: ID! name: String! }
                        """).subgraph("pricing", """
                        type Query { cheapest: Product }
                        type Product @key(fields: "id") { id: ID! price: Int }
                        """).subgraph("reviews", """
                        type Product @key(fields: "id") { id: ID! reviews: [Review!]! }
                        type Review @key(fields: "id") { id: ID! text: String product: Product! }
                        """);
        var pen = world.entity("Product", "id", "1", "name", "Pen", "price", 2);
        var ink = world.entity("Product", "id", "2", "name", "Ink", "price", 7);
        var good = world.entity("Review", "id", "r1", "text", "good", "product", pen);
        var bad = world.entity("Review", "id", "r2", "text", "bad", "product", pen);
        pen.put("reviews", List.of(good, bad));
        ink.put("reviews", List.of());
        return world.query("products", List.of(pen, ink, pen))
                .query("cheapest", pen)
                .compute("Query.product", (arguments, _) -> "1".equals(arguments.get("id")) ? pen : null);
    }
}
