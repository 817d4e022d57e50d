package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final String QUERY = """
            query ($deep: Boolean!, $short: Boolean = false) {
              product {
                id
                ... @include(if: $deep) { price }
                name @skip(if: $short)
                again: price @include(if: $deep) @skip(if: $short)
              }
            }""";

    @Test
    void fetchesNothingForWhatIsSkipped() {
        var reply = product().same(QUERY, Map.of("deep", false));

        assertThat(reply.asked()).containsExactly("a");
    }

    @Test
    void fetchesWhatIsIncluded() {
        var reply = product().same(QUERY, Map.of("deep", true, "short", true));

        assertThat(reply.asked()).containsExactly("a", "b");
        assertThat(reply.json()).isEqualTo("{\"product\":{\"id\":\"p\",\"price\":3}}");
    }

    @Test
    void mergesTheSameFieldUnderDifferentConditions() {
        product().same("query ($a: Boolean!) { product @include(if: $a) { name } product { id } }", Map.of("a", true));
        product().same("query ($a: Boolean!) { product @include(if: $a) { name } product { id } }", Map.of("a", false));
    }

    @Test
    void answersAnEmptyObjectWhenEverythingIsSkipped() {
        var reply = product().same("{ product @skip(if: true) { id } }");

        assertThat(reply.json()).isEqualTo("{}");
        assertThat(reply.asked()).isEmpty();
    }

    private static World product() {
        var world = new World().subgraph("a", """
                        type Query { product: Product }
                        type Product @key(fields: "id") { id: ID! name: String }
                        """).subgraph("b", """
                        type Product @key(fields: "id") { id: ID! price: Int }
                        """);
        return world.query("product", world.entity("Product", "id", "p", "name", "Pen", "price", 3));
    }
}
