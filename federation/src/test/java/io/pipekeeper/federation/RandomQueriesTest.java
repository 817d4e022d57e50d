package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Queries that nobody thought of get the answers that one schema would give. */
class RandomQueriesTest {

    private static final int QUERIES = Integer.getInteger("federation.random.queries", 1_500);
    private static final long SEED = Long.getLong("federation.random.seed", 20_260_101L);

    @Test
    void answersRandomQueriesLikeOneSchema() {
        var world = RichWorld.create();
        var schema = schema(world);
        var variables = new HashMap<String, @Nullable Object>(Map.of("yes", true, "no", false, "most", 3));
        int answered = 0;
        for (int index = 0; index < QUERIES; index++) {
            var query = new RandomQuery(schema, SEED + index).write();
            var reply = world.ask(query, variables);
            if (!reply.executed()) {
                assertThat(reply.first("extensions")).as(query).contains("VALIDATION_FAILED");
                continue;
            }
            assertThat(reply.json())
                    .as(() -> "seed and query:\n" + query + "\n" + world.explain(query))
                    .isEqualTo(world.oracle(query, variables));
            assertThat(reply.errors()).as(query).isEmpty();
            answered++;
        }
        assertThat(answered).isGreaterThan(QUERIES / 3);
    }

    private static GraphQLSchema schema(World world) {
        var registry = new SchemaParser().parse(world.supergraph().apiSdl());
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
    }
}
