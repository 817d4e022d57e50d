package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.pipekeeper.federation.json.JsonBuffer;
import io.pipekeeper.federation.json.JsonSlice;
import io.pipekeeper.federation.json.JsonValues;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntrospectionTest {

    @Test
    void answersTheStandardQueryLikeOneSchema() {
        var world = world();

        var reply = world.ask(IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(reply.requests()).isEmpty();
        assertThat(reply.errors()).isEmpty();
        assertThat(sorted(reply.data()))
                .isEqualTo(sorted(JsonValues.parse(
                        JsonSlice.of(world.oracle(IntrospectionQuery.INTROSPECTION_QUERY, Map.of())))));
    }

    @Test
    void hidesWhatClientsMayNotSee() {
        var reply = world().ask("{ __type(name: \"Product\") { fields(includeDeprecated: true) { name } } }");

        assertThat(reply.json()).contains("name").doesNotContain("secret");
    }

    @Test
    void answersBesideOrdinaryFields() {
        var reply = world().ask(
                        "query ($type: String!) { __typename x: __type(name: $type) { kind __typename } now }",
                        Map.of("type", "Unit"));

        assertThat(reply.json())
                .isEqualTo("{\"__typename\":\"Query\",\"x\":{\"kind\":\"ENUM\",\"__typename\":\"__Type\"},\"now\":1}");
    }

    /** Lists in an order of their own: both sides sort types and fields differently. */
    private static @Nullable Object sorted(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, @Nullable Object>();
            map.forEach((key, each) -> copy.put(key, sorted(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(IntrospectionTest::sorted)
                    .sorted(Comparator.comparing(
                            each -> new JsonBuffer(64).value(each).toString()))
                    .toList();
        }
        return value;
    }

    private static World world() {
        return new World().subgraph("a", """
                        "Where it begins."
                        type Query { now(unit: Unit = KG): Int products(filter: Filter = {words: ["x"]}): [Product!]! things: [Thing] }
                        input Filter { words: [String!]! "How many." limit: Int = 3 }
                        enum Unit { KG LB @deprecated(reason: "old") }
                        interface Named { name: String }
                        union Thing = Product | Unnamed
                        scalar Moment @specifiedBy(url: "https://example.com/moment")
                        "A thing \\"for sale\\"."
                        type Product implements Named @key(fields: "id") {
                          id: ID!
                          name: String
                          old: Int @deprecated
                          secret: String @inaccessible
                          at: Moment
                        }
                        type Unnamed { id: ID! }
                        """).subgraph("b", """
                        type Mutation { sell(id: ID!): Boolean }
                        """).query("now", 1);
    }
}
