package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {

    private static final String QUERY = "query ($id: ID!, $unit: Unit = KG, $filter: Filter) {"
            + " product(id: $id, filter: $filter) { name weight(unit: $unit) } }";

    @Test
    void sendsEachSubgraphOnlyTheVariablesThatItUses() {
        var reply = products().ask(QUERY, Map.of("id", "p"));

        assertThat(reply.json()).isEqualTo("{\"product\":{\"name\":\"Pen\",\"weight\":\"KG\"}}");
        assertThat(reply.requests().get(0).variables()).isEqualTo("{\"id\":\"p\"}");
        assertThat(reply.requests().get(1).variables())
                .startsWith("{\"unit\":\"KG\",")
                .doesNotContain("filter");
    }

    @Test
    void passesInputObjectsOnAsTheyAre() {
        var filter = Map.<String, Object>of("words", List.of("a", "b\"c"), "limit", 3);

        var reply = products().ask(QUERY, Map.of("id", "p", "filter", filter, "unit", "LB"));

        assertThat(reply.requests().getFirst().variables()).contains("b\\\"c").contains("\"limit\":3");
        assertThat(reply.errors()).isEmpty();
    }

    @Test
    void refusesAMissingVariable() {
        assertRefused(Map.of(), "$id: a value of type ID! is required");
    }

    @Test
    void refusesAnUnknownEnumValue() {
        assertRefused(Map.of("id", "p", "unit", "STONE"), "$unit: \"STONE\" is no Unit");
    }

    @Test
    void refusesWhatDoesNotFitInsideInputs() {
        assertRefused(Map.of("id", "p", "filter", Map.of("words", "x", "size", 1)), "Filter has no field \"size\"");
        assertRefused(Map.of("id", "p", "filter", Map.of("limit", 1)), "$filter.words: a value");
        assertRefused(
                Map.of("id", "p", "filter", Map.of("words", List.of(true))), "$filter.words[0]: true is no String");
    }

    private static void assertRefused(Map<String, Object> variables, String message) {
        var reply = products().ask(QUERY, variables);

        assertThat(reply.executed()).isFalse();
        assertThat(reply.requests()).isEmpty();
        assertThat(reply.first("message")).contains(message);
    }

    private static World products() {
        var world = new World().subgraph("a", """
                        type Query { product(id: ID!, filter: Filter): Product }
                        input Filter { words: [String!]! limit: Int }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """).subgraph("b", """
                        enum Unit { KG LB }
                        type Product @key(fields: "id") { id: ID! weight(unit: Unit): String }
                        """);
        var product = world.entity("Product", "id", "p", "name", "Pen");
        return world.query("product", product).compute("Product.weight", (arguments, _) -> arguments.get("unit"));
    }
}
