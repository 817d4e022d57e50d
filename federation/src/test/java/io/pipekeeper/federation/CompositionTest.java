package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionTest {

    @Test
    void takesTheMostNullableOutputAndTheStrictestInput() {
        var api = api(
                "type Query { a(x: Int, both: [Int!]): [Int!]! @shareable }",
                "type Query { a(x: Int!, both: [Int]!): [Int] @shareable }");

        assertThat(api).contains("a(x: Int!, both: [Int!]!): [Int]");
    }

    @Test
    void keepsOnlyWhatAllSubgraphsAcceptAsInput() {
        var api = api(
                "type Query { a(x: Int, y: Int, f: F, e: E): Int @shareable } input F { a: Int b: Int } enum E { A B }",
                "type Query { a(x: Int, f: F, e: E): Int @shareable } input F { a: Int c: Int } enum E { B C }");

        assertThat(api).contains("a(x: Int, f: F, e: E): Int");
        assertThat(api).contains("input F {\n  a: Int\n}").contains("enum E {\n  B\n}");
    }

    @Test
    void keepsAllThatAnySubgraphGives() {
        var api = api(
                "type Query { e: E u: U i: I } enum E { A } union U = X interface I { x: Int } type X implements I { x: Int }",
                "enum E { B } union U = Y type Y { y: Int }");

        assertThat(api).contains("enum E {\n  A\n  B\n}").contains("union U = X | Y");
    }

    @Test
    void generalizesToTheInterfaceThatCoversBoth() {
        var api = api(
                "type Query { a: I @shareable } interface I { x: Int } type T implements I { x: Int @shareable }",
                "type Query { a: T @shareable } type T { x: Int @shareable }");

        assertThat(api).contains("a: I");
    }

    @Test
    void keepsDescriptionsDeprecationsAndTags() {
        var supergraph = composed(
                "\"All of it.\" type Query { \"Now.\" now: Int @deprecated(reason: \"use later\") @tag(name: \"t\") }",
                "type Query { later: Int @inaccessible }");

        assertThat(supergraph.apiSdl())
                .contains("\"All of it.\"\ntype Query")
                .contains("\"Now.\"\n  now: Int @deprecated(reason: \"use later\")")
                .doesNotContain("later: Int");
        assertThat(supergraph.sdl())
                .contains("@tag(name: \"t\")")
                .contains("later: Int @join__field(graph: B) @inaccessible");
    }

    @Test
    void printsTheSameSupergraphWhateverTheOrder() {
        var one = new SubgraphSchema("one", "type Query { a: Int } type T @key(fields: \"id\") { id: ID x: Int }");
        var two = new SubgraphSchema("two", "type Query { b: T } type T @key(fields: \"id\") { id: ID y: Int }");

        var forward = (Composition.Composed) Composer.compose(List.of(one, two));
        var backward = (Composition.Composed) Composer.compose(List.of(two, one));

        assertThat(forward.supergraph().sdl()).isEqualTo(backward.supergraph().sdl());
        assertThat(forward.supergraph().subgraphs()).containsExactly("one", "two");
    }

    @Test
    void writesJoinDirectives() {
        var sdl = composed(
                        "type Query { p: P @provides(fields: \"n\") } type P @key(fields: \"id\") { id: ID! n: Int @external }",
                        "type P @key(fields: \"id\") { id: ID! n: Int @shareable m: Int @external k: Int @requires(fields: \"m\") }",
                        "type Query { q: Q } type Q @key(fields: \"id\", resolvable: false) { id: ID! } type P @key(fields: \"id\") { id: ID! m: Int }")
                .sdl();

        assertThat(new SchemaParser().parse(sdl).types()).containsKey("P");
        assertThat(sdl)
                .contains("@join__graph(name: \"a\", url: \"\")")
                .contains("@join__type(graph: A, key: \"id\")")
                .contains("@join__type(graph: C, key: \"id\", resolvable: false)")
                .contains("p: P @join__field(graph: A, provides: \"n\")")
                .contains("n: Int @join__field(graph: A, external: true) @join__field(graph: B)")
                .contains("k: Int @join__field(graph: B, requires: \"m\")");
    }

    @Test
    void readsImportsRenamesAndNamespaces() {
        var imported =
                "schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [{name: \"@key\", as: \"@id\"},"
                        + " \"FieldSet\"]) { query: Root } type Root { t: T } type T @id(fields: \"id\") { id: ID! a: Int"
                        + " @federation__shareable } scalar FieldSet directive @id(fields: FieldSet!) on OBJECT";
        var named = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.0\", as: \"fed\")"
                + " type T @fed__key(fields: \"id\") { id: ID! a: Int @fed__shareable b: Int }";

        var composition = Composer.compose(List.of(new SubgraphSchema("x", imported), new SubgraphSchema("y", named)));

        assertThat(composition).isInstanceOf(Composition.Composed.class);
        assertThat(((Composition.Composed) composition).supergraph().apiSdl())
                .contains("type Query {\n  t: T")
                .doesNotContain("FieldSet");
    }

    @Test
    void acceptsFederationOne() {
        var first = "type Query { p: P } type P @key(fields: \"id\") { id: ID! s: S } type S { a: Int }";
        var second =
                "extend type P @key(fields: \"id\") { id: ID! @external n: Int @external m: Int } type S { a: Int }";

        var composition = Composer.compose(List.of(
                new SubgraphSchema("x", first.replace("s: S", "s: S n: Int")), new SubgraphSchema("y", second)));

        assertThat(composition).isInstanceOf(Composition.Composed.class);
    }

    private static String api(String... schemas) {
        return composed(schemas).apiSdl();
    }

    private static Supergraph composed(String... schemas) {
        var world = new World();
        for (int index = 0; index < schemas.length; index++) {
            world.subgraph(String.valueOf((char) ('a' + index)), schemas[index]);
        }
        return world.supergraph();
    }
}
