package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompositionErrorsTest {

    private static final String QUERY = "type Query { ok: Int } ";

    static Stream<Arguments> conflicts() {
        return Stream.of(
                conflict("INVALID_GRAPHQL", QUERY, "type T {"),
                conflict("INVALID_GRAPHQL", QUERY, "type T { a: Missing }"),
                conflict("NO_QUERIES", "type T { a: Int }", "type U { a: Int }"),
                conflict("KEY_INVALID_FIELDS", QUERY, "type T @key(fields: \"nope\") { id: ID }"),
                conflict("KEY_INVALID_FIELDS", QUERY, "type T @key(fields: \"id {\") { id: ID }"),
                conflict("KEY_INVALID_FIELDS", QUERY, "type T @key(fields: \"u\") { u: U } type U { id: ID }"),
                conflict("KEY_FIELDS_HAS_ARGS", QUERY, "type T @key(fields: \"id\") { id(x: Int): ID }"),
                conflict("KEY_FIELDS_SELECT_INVALID_TYPE", QUERY, "type T @key(fields: \"ids\") { ids: [ID] }"),
                conflict(
                        "REQUIRES_INVALID_FIELDS",
                        QUERY,
                        "type T @key(fields: \"id\") { id: ID x: Int @requires(fields: \"nope\") }"),
                conflict(
                        "REQUIRES_FIELDS_MISSING_EXTERNAL",
                        QUERY,
                        "type T @key(fields: \"id\") { id: ID y: Int x: Int @requires(fields: \"y\") }"),
                conflict(
                        "PROVIDES_INVALID_FIELDS",
                        QUERY,
                        "type T { u: U @provides(fields: \"nope\") } type U { id: ID }"),
                conflict(
                        "PROVIDES_FIELDS_MISSING_EXTERNAL",
                        QUERY,
                        "type T { u: U @provides(fields: \"id\") } type U { id: ID }"),
                conflict("PROVIDES_ON_NON_OBJECT_FIELD", QUERY, "type T { u: Int @provides(fields: \"id\") }"),
                conflict(
                        "EXTERNAL_MISSING_ON_BASE",
                        QUERY,
                        "type T @key(fields: \"id\") { id: ID y: Int @external x: Int @requires(fields: \"y\") }"),
                conflict(
                        "EXTERNAL_UNUSED",
                        QUERY + "type T @key(fields: \"id\") { id: ID y: Int }",
                        "type T @key(fields: \"id\") { id: ID y: Int @external x: Int }"),
                conflict(
                        "EXTERNAL_TYPE_MISMATCH",
                        QUERY + "type T @key(fields: \"id\") { id: ID y: Int }",
                        "type T @key(fields: \"id\") { id: ID y: String @external x: Int @requires(fields: \"y\") }"),
                conflict("INVALID_FIELD_SHARING", QUERY + "type T { a: Int }", "type T { a: Int }"),
                conflict("INVALID_FIELD_SHARING", QUERY + "type T { a: Int @shareable }", "type T { a: Int }"),
                conflict("TYPE_KIND_MISMATCH", QUERY + "type T { a: Int }", "input T { a: Int }"),
                conflict(
                        "FIELD_TYPE_MISMATCH",
                        QUERY + "type T { a: Int @shareable }",
                        "type T { a: String @shareable }"),
                conflict(
                        "FIELD_ARGUMENT_TYPE_MISMATCH",
                        QUERY + "type T { a(x: Int): Int @shareable }",
                        "type T { a(x: String): Int @shareable }"),
                conflict(
                        "FIELD_ARGUMENT_DEFAULT_MISMATCH",
                        QUERY + "type T { a(x: Int = 1): Int @shareable }",
                        "type T { a(x: Int = 2): Int @shareable }"),
                conflict(
                        "REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH",
                        QUERY + "type T { a(x: Int!): Int @shareable }",
                        "type T { a: Int @shareable }"),
                conflict(
                        "REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH",
                        QUERY + "input I { a: Int b: Int! }",
                        "input I { a: Int }"),
                conflict("EMPTY_MERGED_INPUT_TYPE", QUERY + "input I { a: Int }", "input I { b: Int }"),
                conflict(
                        "ENUM_VALUE_MISMATCH",
                        "type Query { ok(e: E): E } enum E { A B }",
                        "type Query { no: E } enum E { A }"),
                conflict(
                        "INTERFACE_FIELD_NO_IMPLEM",
                        QUERY + "interface I { a: Int } type T implements I { a: Int }",
                        "interface I { b: Int } type U implements I { b: Int }"),
                conflict("OVERRIDE_FROM_SELF_ERROR", QUERY, "type T { a: Int @override(from: \"second\") }"),
                conflict(
                        "OVERRIDE_SOURCE_HAS_OVERRIDE",
                        QUERY + "type T { a: Int @override(from: \"second\") }",
                        "type T { a: Int @override(from: \"first\") }"),
                conflict(
                        "REFERENCED_INACCESSIBLE",
                        "type Query { t: T } type T @inaccessible { a: Int }",
                        "type Query { other: Int }"),
                conflict("ONLY_INACCESSIBLE_CHILDREN", QUERY, "type T { a: Int @inaccessible }"),
                conflict(
                        "SATISFIABILITY_ERROR",
                        "type Query { t: T } type T { a: Int }",
                        "type Query { other: Int } type T { b: Int }"),
                conflict(
                        "SATISFIABILITY_ERROR",
                        "type Query { t: T } type T @key(fields: \"id\") { id: ID }",
                        "type T @key(fields: \"id\", resolvable: false) { id: ID b: Int }"),
                conflict(
                        "SATISFIABILITY_ERROR",
                        "type Query { t: T } type T @key(fields: \"id\") { id: ID! }",
                        "type T @key(fields: \"number\") { number: Int! b: Int }"));
    }

    private static Arguments conflict(String code, String first, String second) {
        return Arguments.of(code, first, second);
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

        var composition = (Composition.Refused) Composer.compose(java.util.List.of(new SubgraphSchema("a", sdl)));

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
