package io.pipekeeper.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import graphql.introspection.IntrospectionQueryBuilder;
import io.pipekeeper.gateway.fixture.FakeSubgraphs;
import io.pipekeeper.gateway.fixture.GatewayResource;
import io.pipekeeper.gateway.fixture.People;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(GatewayResource.class)
class LimitsTest {

    private static final String PIPELINE = "pipeline(id: \"aggregate-profit\")";

    @ParameterizedTest
    @CsvSource({"16, QUERY_TOO_DEEP", "50, QUERY_TOO_DEEP"})
    void refusesDeepQueriesBeforeAnySubgraphIsAsked(int depth, String reason) {
        FakeSubgraphs.OWNERSHIP.forget();

        People.ask("{ %s { %s name %s } }".formatted(PIPELINE, "upstream { ".repeat(depth - 2), "}".repeat(depth - 2)))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"))
                .body("errors[0].extensions.reason", equalTo(reason))
                .body("data", nullValue());

        assertThat(FakeSubgraphs.OWNERSHIP.received()).isEmpty();
    }

    @Test
    void refusesManyAliases() {
        var aliases = IntStream.range(0, 51).mapToObj("a%d: name"::formatted).collect(Collectors.joining(" "));

        People.ask("{ %s { %s } }".formatted(PIPELINE, aliases))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void refusesManyRootFields() {
        var fields = IntStream.range(0, 21)
                .mapToObj(index -> "p%d: %s { name }".formatted(index, PIPELINE))
                .collect(Collectors.joining(" "));

        People.ask("{ %s }".formatted(fields)).body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void refusesManyTokens() {
        People.ask("{ %s { %s } }".formatted(PIPELINE, "name ".repeat(6_000)))
                .body("errors[0].extensions.code", equalTo("INVALID_INPUT"));
    }

    @Test
    void leavesRoomForTheIntrospectionOfGraphiql() {
        var options = IntrospectionQueryBuilder.Options.defaultOptions().typeRefFragmentDepth(9);

        People.ask(IntrospectionQueryBuilder.build(options))
                .body("data.__schema.types.name", hasItem("Pipeline"))
                .body("errors", nullValue());
    }

    @Test
    void tellsTheSchemaToSignedInCallers() {
        People.ask("{ __schema { queryType { fields { name } } } }")
                .body("data.__schema.queryType.fields.name", hasItem("pipeline"))
                .body("errors", nullValue());
    }
}
