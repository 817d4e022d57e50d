package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbstractTypesTest {

    @Test
    void asksAnInterfaceAsItIsWhenAllItsTypesAreAtHand() {
        var reply = owners().same("{ owners { id name } }");

        assertThat(reply.asked()).containsExactly("people");
        assertThat(reply.requests().getFirst().query()).doesNotContain("...");
    }

    @Test
    void expandsAnInterfaceWhereItsTypesLeadElsewhere() {
        var reply = owners().same("{ owners { name load } }");

        assertThat(reply.asked()).containsExactly("people", "work");
        assertThat(reply.requests().get(1).query()).containsOnlyOnce("_entities");
    }

    @Test
    void tellsTypesApart() {
        owners().same("{ owners { __typename ... on Person { email } ... on Team { members { name __typename } } } }");
    }

    @Test
    void resolvesFragmentsOnInterfacesWithinUnions() {
        owners().same("{ things { __typename ... on Owner { name } ... on Tool { price } ... on Team { load } } }");
    }

    @Test
    void keepsSameKeysOfDifferentTypesApart() {
        var world = new World().subgraph("a", """
                        type Query { shapes: [Shape!]! }
                        union Shape = Circle | Square
                        type Circle @key(fields: "id") { id: ID! size: Int! @shareable label: Label! }
                        type Square @key(fields: "id") { id: ID! size: Int label: Label }
                        type Label @shareable { text: String }
                        """).subgraph("b", """
                        type Circle @key(fields: "id") { id: ID! size: Int @shareable color: String }
                        """);
        var label = World.object("Label", "text", "x");
        world.query(
                "shapes",
                List.of(
                        world.entity("Circle", "id", "1", "size", 4, "label", label, "color", "red"),
                        world.entity("Square", "id", "2", "size", null, "label", label)));

        world.same("{ shapes { ... on Circle { id color } ... on Square { id s: size } } }");
    }

    @Test
    void aliasesFieldsWhoseTypesDisagreeInASubgraph() {
        var world = new World().subgraph("a", """
                        type Query { shapes: [Shape!]! }
                        interface Shape { id: ID! size: Int }
                        type Circle implements Shape @key(fields: "id") { id: ID! size: Int! @shareable tags: [String!]! }
                        type Square implements Shape @key(fields: "id") { id: ID! size: Int @shareable tags: [String!]! }
                        """).subgraph("b", """
                        type Circle @key(fields: "id") { id: ID! size: Int @shareable }
                        """);
        world.query(
                "shapes",
                List.of(
                        world.entity("Circle", "id", "1", "size", 4, "tags", List.of("a")),
                        world.entity("Square", "id", "2", "size", null, "tags", List.of())));

        world.same("{ shapes { size ... on Circle { tags } ... on Square { tags } } }");
        world.same("{ shapes { ... on Circle { size } ... on Square { size } } }");
        world.same("{ shapes { ... on Circle { v: size id } ... on Square { v: size id } } }");
    }

    @Test
    void knowsThatUnionsHaveDifferentMembersInDifferentSubgraphs() {
        var world = new World().subgraph("a", """
                        type Query { found: Found other: [Found!]! @shareable }
                        union Found = Red | Blue
                        type Red @key(fields: "id") { id: ID! a: String }
                        type Blue @key(fields: "id") { id: ID! }
                        """).subgraph("b", """
                        type Query { other: [Found!]! @shareable }
                        union Found = Blue | Green
                        type Blue @key(fields: "id") { id: ID! b: String }
                        type Green @key(fields: "id") { id: ID! g: String }
                        """);
        var red = world.entity("Red", "id", "r", "a", "A");
        var blue = world.entity("Blue", "id", "b", "b", "B");
        world.query("found", red).query("other", List.of(blue));

        world.same("{ found { __typename ... on Red { a } ... on Blue { b } ... on Green { g } } }");
        world.same("{ other { __typename ... on Red { a } ... on Blue { id b } ... on Green { g } } }");
    }

    private static World owners() {
        var world = new World().subgraph("people", """
                        type Query { owners: [Owner!]! things: [Thing!]! }
                        interface Owner { id: ID! name: String! }
                        union Thing = Person | Team | Tool
                        type Person implements Owner @key(fields: "id") { id: ID! name: String! email: String }
                        type Team implements Owner @key(fields: "id") { id: ID! name: String! members: [Owner!]! }
                        type Tool { price: Int }
                        """).subgraph("work", """
                        interface Owner { load: Int! }
                        type Person implements Owner @key(fields: "id") { id: ID! load: Int! }
                        type Team implements Owner @key(fields: "id") { id: ID! load: Int! }
                        """);
        var ana = world.entity("Person", "id", "ana", "name", "Ana", "email", "a@x", "load", 3);
        var team = world.entity("Team", "id", "team", "name", "Data", "members", List.of(ana), "load", 5);
        return world.query("owners", List.of(ana, team))
                .query("things", List.of(team, World.object("Tool", "price", 2), ana));
    }
}
