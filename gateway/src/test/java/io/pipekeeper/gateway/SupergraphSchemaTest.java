package io.pipekeeper.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.ValidationError;
import io.pipekeeper.federation.Composer;
import io.pipekeeper.federation.Composition;
import io.pipekeeper.federation.Composition.Composed;
import io.pipekeeper.federation.Composition.Refused;
import io.pipekeeper.federation.SubgraphSchema;
import io.pipekeeper.federation.Supergraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas that the services have checked in fit together, and the graph that they make is checked in too. */
class SupergraphSchemaTest {

    private static final Path FOLDER = Path.of("..", "schema");
    private static final Path SUPERGRAPH = FOLDER.resolve("supergraph.graphqls");

    @Test
    void isReviewed() throws IOException {
        var composed = composed().sdl().strip();

        if (System.getProperty("schema.update") != null) {
            Files.writeString(SUPERGRAPH, composed + "\n");
        }

        assertThat(Files.exists(SUPERGRAPH) ? Files.readString(SUPERGRAPH).strip() : "")
                .as("%s is stale: run the tests with -Dschema.update and review the difference", SUPERGRAPH)
                .isEqualTo(composed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-incident-whole", "who-is-on-call", "what-is-failing", "my-pages", "acknowledge"})
    void answersTheQueriesOfTheConsole(String name) throws IOException {
        var query = Files.readString(Path.of("src/main/resources/graphiql/queries", name + ".graphql"));

        assertThat(errors(schema(), query)).isEmpty();
    }

    private static List<ValidationError> errors(GraphQLSchema schema, String query) {
        var input = ExecutionInput.newExecutionInput(query).build();
        var document = ParseAndValidate.parse(input).getDocument();
        return ParseAndValidate.validate(schema, document, _ -> true, Locale.ROOT);
    }

    private static GraphQLSchema schema() throws IOException {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(
                new SchemaParser().parse(composed().apiSdl()));
    }

    private static Supergraph composed() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var subgraphs = files.filter(file -> !file.equals(SUPERGRAPH))
                    .sorted()
                    .map(SupergraphSchemaTest::read)
                    .toList();
            return supergraph(Composer.compose(subgraphs));
        }
    }

    private static Supergraph supergraph(Composition composition) {
        return switch (composition) {
            case Composed(var supergraph) -> supergraph;
            case Refused(var errors) -> throw new AssertionError("The subgraphs do not fit together: " + errors);
        };
    }

    private static SubgraphSchema read(Path file) {
        try {
            return new SubgraphSchema(file.getFileName().toString().replace(".graphqls", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
