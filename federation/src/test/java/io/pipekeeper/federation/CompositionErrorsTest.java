package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionErrorsTest {

    private static final String QUERY = "type Query { ok: Int } ";

    static Stream<Arguments> conflicts() throws IOException {
        try (var file = CompositionErrorsTest.class.getResourceAsStream("/composition-errors.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n=== ")).skip(1).map(CompositionErrorsTest::conflict);
        }
    }

    private static Arguments conflict(String section) {
        var parts = section.split("\n(---\n)?", 3);
        return Arguments.of(parts[0], parts[1], parts[2]);
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void refusesWithApollosCode(String code, String first, String second) {
        var composition =
                new World().subgraph("first", first).subgraph("second", second).compose();

        assertThat(composition).isInstanceOf(Composition.Refused.class);
        assertThat(((Composition.Refused) composition).errors())
                .extracting(CompositionError::code)
                .contains(code);
    }

    @Test
    void namesTheShortestQueryThatCannotBeAnswered() {
        var composition = new World().subgraph("a", """
                        type Query { long: Middle short: End }
                        type Middle { end: End }
                        type End { name: String @shareable }
                        """).subgraph("b", """
                        type End { name: String @shareable size: Int }
                        """).compose();

        var error = ((Composition.Refused) composition).errors().getFirst();
        assertThat(error.message()).contains("{ short { size } }").contains("none of them has a resolvable @key");
        assertThat(error.subgraphs()).containsExactly("b");
    }

    @Test
    void refusesVersionsThatItDoesNotKnow() {
        var sdl = "extend schema @link(url: \"https://specs.apollo.dev/federation/v3.0\") type Query { a: Int }";

        var composition = (Composition.Refused) Composer.compose(List.of(new SubgraphSchema("a", sdl)));

        assertThat(composition.errors().getFirst().code()).isEqualTo("UNKNOWN_FEDERATION_LINK_VERSION");
    }

    @Test
    void reportsAllConflictsAtOnce() {
        var composition = new World()
                .subgraph("a", QUERY + "type T { a: Int } type U { a: Int @shareable }")
                .subgraph("b", "type T { a: Int } type U { a: String @shareable }")
                .compose();

        assertThat(((Composition.Refused) composition).errors()).hasSize(2);
    }
}
