package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void refusesAQueryThatIsNestedFiftyDeep() {
        var reply = people().ask("{ me " + "{ friend ".repeat(49) + "{ name } " + "} ".repeat(50));

        assertRefused(reply, "QUERY_TOO_DEEP");
    }

    @Test
    void refusesDepthHiddenInFragments() {
        var fragments = IntStream.range(0, 30)
                .mapToObj(index -> "fragment F" + index + " on Person { friend { ...F" + (index + 1) + " } }")
                .collect(Collectors.joining(" "));

        var reply = people().ask("{ me { ...F0 } } " + fragments + " fragment F30 on Person { name }");

        assertRefused(reply, "QUERY_TOO_DEEP");
    }

    @Test
    void refusesFragmentsThatMultiply() {
        var fragments = IntStream.range(0, 15)
                .mapToObj(index -> "fragment F%d on Person { a: friend { ...F%d } b: friend { ...F%d } }"
                        .formatted(index, index + 1, index + 1))
                .collect(Collectors.joining(" "));

        var reply = people().ask("{ me { ...F0 } } " + fragments + " fragment F15 on Person { name }");

        assertRefused(reply, "QUERY_TOO_LARGE");
    }

    @Test
    void refusesFragmentsThatContainThemselves() {
        var reply = people().ask("{ me { ...F } } fragment F on Person { friend { ...F } }");

        assertRefused(reply, "VALIDATION_FAILED");
    }

    @Test
    void refusesTooManyTokens() {
        var reply = people().limited(new Limits(10, 100, 10, 10)).ask("{ me { " + "name ".repeat(200) + "} }");

        assertRefused(reply, "QUERY_TOO_LARGE");
    }

    @Test
    void refusesTooManyAliases() {
        var aliases = IntStream.range(0, 60)
                .mapToObj(index -> "n" + index + ": name ")
                .collect(Collectors.joining());

        assertRefused(people().ask("{ me { " + aliases + "} }"), "TOO_MANY_ALIASES");
    }

    @Test
    void refusesTooManyRootFields() {
        var reply = people().limited(new Limits(10, 1_000, 100, 3))
                .ask("{ a: me { name } me { name } ...F } " + "fragment F on Query { b: me { name } c: me { name } }");

        assertRefused(reply, "TOO_MANY_ROOT_FIELDS");
    }

    @Test
    void refusesWhatIsNotGraphQl() {
        var reply = people().ask("{ me {");

        assertRefused(reply, "SYNTAX_ERROR");
        assertThat(reply.errors().getFirst()).containsKey("locations");
    }

    @Test
    void refusesFieldsThatClientsCannotSee() {
        assertRefused(people().ask("{ me { secret } }"), "VALIDATION_FAILED");
    }

    @Test
    void asksForAnOperationNameWhenThereAreSeveral() {
        assertRefused(people().ask("query A { me { name } } query B { me { name } }"), "OPERATION_UNKNOWN");
    }

    @Test
    void refusesWhatExplodesOverAbstractTypes() {
        var world = new World().subgraph("a", """
                        type Query { root: Node }
                        interface Node { next: Node }
                        type A implements Node @key(fields: "id") { id: ID! next: Node a: Node }
                        type B implements Node @key(fields: "id") { id: ID! next: Node b: Node }
                        type C implements Node @key(fields: "id") { id: ID! next: Node c: Node }
                        """);
        var level = "{ ... on A { x: a DEEPER } ... on B { x: b DEEPER } ... on C { x: c DEEPER } }";
        var fragments = IntStream.range(0, 12)
                .mapToObj(index -> "fragment F%d on Node %s"
                        .formatted(index, level.replace("DEEPER", "{ ...F" + (index + 1) + " }")))
                .collect(Collectors.joining(" "));

        var reply = world.limited(new Limits(100, 1_000_000, 2_000_000, 10))
                .ask("{ root { ...F0 } } " + fragments + " fragment F12 on Node { __typename }");

        assertRefused(reply, "QUERY_TOO_LARGE");
    }

    private static void assertRefused(World.Reply reply, String reason) {
        assertThat(reply.executed()).isFalse();
        assertThat(reply.requests()).isEmpty();
        assertThat(reply.errors()).isNotEmpty();
        assertThat(reply.first("extensions")).contains("code=INVALID_INPUT").contains("reason=" + reason);
    }

    private static World people() {
        return new World().subgraph("people", """
                type Query { me: Person }
                type Person @key(fields: "id") { id: ID! name: String friend: Person secret: String @inaccessible }
                """);
    }
}
