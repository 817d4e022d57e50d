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
