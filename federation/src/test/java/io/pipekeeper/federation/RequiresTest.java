package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequiresTest {

    @Test
    void fetchesWhatAFieldRequiresFirst() {
        var world = shipping();

        var reply = world.same("{ products { shipping } }");

        assertThat(reply.asked()).containsExactly("catalog", "shipping");
        assertThat(reply.requests().get(1).variables()).contains("\"weight\":10");
    }

    @Test
    void keepsWhatIsRequiredOutOfTheAnswer() {
        var world = shipping();

        var reply = world.same("{ products { name shipping } }");

        assertThat(reply.json()).doesNotContain("weight");
    }

    @Test
    void followsChainsOfRequirements() {
        var world = new World().subgraph("a", """
                        type Query { thing: Thing }
                        type Thing @key(fields: "id") { id: ID! one: Int! }
                        """).subgraph("b", """
                        type Thing @key(fields: "id") { id: ID! one: Int! @external two: Int! @requires(fields: "one") }
                        """).subgraph("c", """
                        type Thing @key(fields: "id") { id: ID! two: Int! @external three: Int! @requires(fields: "two") }
                        """);
        world.query("thing", world.entity("Thing", "id", "t", "one", 1))
                .compute("Thing.two", (_, fields) -> number(fields.apply("one")) + 1)
                .compute("Thing.three", (_, fields) -> number(fields.apply("two")) + 1);

        var reply = world.same("{ thing { three } }");

        assertThat(reply.asked()).containsExactly("a", "b", "c");
    }

    @Test
    void returnsToTheSameSubgraphForWhatAnotherComputed() {
        var world = new World().subgraph("a", """
                        type Query { thing: Thing }
                        type Thing @key(fields: "id") {
                          id: ID! one: Int! two: Int! @external three: Int! @requires(fields: "two")
                        }
                        """).subgraph("b", """
                        type Thing @key(fields: "id") { id: ID! one: Int! @external two: Int! @requires(fields: "one") }
                        """);
        world.query("thing", world.entity("Thing", "id", "t", "one", 1))
                .compute("Thing.two", (_, fields) -> number(fields.apply("one")) + 1)
                .compute("Thing.three", (_, fields) -> number(fields.apply("two")) + 1);

        var reply = world.same("{ thing { three one } }");

        assertThat(reply.asked()).containsExactly("a", "b", "a");
    }

    @Test
    void requiresNestedFieldsAndLists() {
        var box = """
                type Box @key(fields: "id") { id: ID! size: Size! EXTERNAL parts: [Part!]! EXTERNAL COMPUTED }
                type Size @shareable { width: Int! height: Int! }
                type Part @shareable { mass: Int! }
                """;
        var computed = "area: Int! @requires(fields: \"size { width height }\")"
                + " mass: Int! @requires(fields: \"parts { mass }\")";
        var world = new World()
                .subgraph(
                        "a",
                        "type Query { box: Box } " + box.replace("EXTERNAL", "").replace("COMPUTED", ""))
                .subgraph("b", box.replace("EXTERNAL", "@external").replace("COMPUTED", computed));
        var size = World.object("Size", "width", 2, "height", 3);
        var parts = List.of(World.object("Part", "mass", 4), World.object("Part", "mass", 5));
        world.query("box", world.entity("Box", "id", "x", "size", size, "parts", parts))
                .compute(
                        "Box.area",
                        (_, fields) -> of(fields.apply("size"), "width") * of(fields.apply("size"), "height"))
                .compute(
                        "Box.mass",
                        (_, fields) -> ((List<?>) Objects.requireNonNull(fields.apply("parts")))
                                .stream().mapToInt(part -> of(part, "mass")).sum());

        var reply = world.same("{ box { area mass size { height } } }");

        assertThat(reply.asked()).containsExactly("a", "b");
    }

    @Test
    void obtainsWhatIsRequiredThroughAnInterface() {
        var world = new World().subgraph("a", """
                        type Query { things: [Thing!]! }
                        interface Thing { id: ID! }
                        type Red implements Thing @key(fields: "id") { id: ID! hue: Int! }
                        type Blue implements Thing @key(fields: "id") { id: ID! depth: Int! }
                        """).subgraph("b", """
                        type Red @key(fields: "id") { id: ID! hue: Int! @external shade: Int! @requires(fields: "hue") }
                        type Blue @key(fields: "id") {
                          id: ID! depth: Int! @external shade: Int! @requires(fields: "depth")
                        }
                        """);
        world.query(
                        "things",
                        List.of(world.entity("Red", "id", "1", "hue", 5), world.entity("Blue", "id", "2", "depth", 6)))
                .compute("Red.shade", (_, fields) -> number(fields.apply("hue")) * 2)
                .compute("Blue.shade", (_, fields) -> number(fields.apply("depth")) * 3);

        var reply = world.same("{ things { id ... on Red { shade } ... on Blue { shade } } }");

        assertThat(reply.asked()).containsExactly("a", "b");
    }

    @Test
    void passesArgumentsOfRequiredFields() {
        var world = new World().subgraph("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! price(currency: String!): Int! }
                        """).subgraph("b", """
                        type Product @key(fields: "id") {
                          id: ID!
                          price(currency: String!): Int! @external
                          dollars: Int! @requires(fields: "price(currency: \\"USD\\")")
                          euros: Int! @requires(fields: "price(currency: \\"EUR\\")")
                        }
                        """);
        world.query("product", world.entity("Product", "id", "p"))
                .compute("Product.price", (arguments, _) -> "USD".equals(arguments.get("currency")) ? 11 : 10)
                .compute("Product.dollars", (_, fields) -> fields.apply("price"))
                .compute("Product.euros", (_, fields) -> fields.apply("price"));

        var reply = world.ask("{ product { dollars euros price(currency: \"CHF\") } }");

        assertThat(reply.json()).isEqualTo("{\"product\":{\"dollars\":11,\"euros\":10,\"price\":10}}");
    }

    @Test
    void obtainsWhatIsRequiredFromAThirdSubgraph() {
        var world = new World().subgraph("a", """
                        type Query { incident: Incident }
                        type Incident @key(fields: "id") { id: ID! title: String }
                        """).subgraph("b", """
                        type Incident @key(fields: "id") { id: ID! checks: [String!]! }
                        """).subgraph("c", """
                        type Incident @key(fields: "id") {
                          id: ID! checks: [String!]! @external guidance: String @requires(fields: "checks")
                        }
                        """);
        world.query("incident", world.entity("Incident", "id", "i", "title", "late", "checks", List.of("x", "y")))
                .compute("Incident.guidance", (_, fields) -> "see " + fields.apply("checks"));

        var reply = world.same("{ incident { title guidance } }");

        assertThat(reply.asked()).containsExactly("a", "b", "c");
    }

    private static World shipping() {
        var world = new World().subgraph("catalog", """
                        type Query { products: [Product!]! }
                        type Product @key(fields: "id") { id: ID! name: String weight: Int }
                        """).subgraph("shipping", """
                        type Product @key(fields: "id") {
                          id: ID! weight: Int @external shipping: Int @requires(fields: "weight")
                        }
                        """);
        return world.query(
                        "products",
                        List.of(
                                world.entity("Product", "id", "1", "name", "Pen", "weight", 10),
                                world.entity("Product", "id", "2", "name", "Air", "weight", null)))
                .compute(
                        "Product.shipping",
                        (_, fields) -> fields.apply("weight") == null ? 0 : number(fields.apply("weight")) * 2);
    }

    private static int of(@Nullable Object object, String field) {
        return number(((Map<?, ?>) Objects.requireNonNull(object)).get(field));
    }

    private static int number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).intValue();
    }
}
