package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvidesTest {

    @Test
    void takesProvidedFieldsOnThatWayOnly() {
        var world = new World().subgraph("library", """
                        type Query { book: Book }
                        type Book @key(fields: "id") { id: ID! author: Person @provides(fields: "name") editor: Person }
                        type Person @key(fields: "id") { id: ID! name: String @external }
                        """).subgraph("people", """
                        type Person @key(fields: "id") { id: ID! name: String @shareable }
                        """);
        var ana = world.entity("Person", "id", "a", "name", "Ana");
        world.query("book", world.entity("Book", "id", "b", "author", ana, "editor", ana));

        assertThat(world.same("{ book { author { name } } }").asked()).containsExactly("library");
        assertThat(world.same("{ book { editor { name } } }").asked()).containsExactly("library", "people");
    }

    @Test
    void takesProvidedFieldsFurtherBelow() {
        var world = new World().subgraph("library", """
                        type Query { book: Book @provides(fields: "author { home { city } }") }
                        type Book @key(fields: "id") { id: ID! author: Person @external }
                        type Person @key(fields: "id") { id: ID! home: Home @external }
                        type Home { city: String @external }
                        """).subgraph("people", """
                        type Book @key(fields: "id") { id: ID! author: Person @shareable }
                        type Person @key(fields: "id") { id: ID! home: Home @shareable }
                        type Home @shareable { city: String zip: String }
                        """);
        var home = World.object("Home", "city", "Bonn", "zip", "53111");
        var ana = world.entity("Person", "id", "a", "home", home);
        world.query("book", world.entity("Book", "id", "b", "author", ana));

        assertThat(world.same("{ book { author { home { zip } } } }").asked()).containsExactly("library", "people");
        assertThat(world.ask("{ book { author { home { city } } } }").asked()).containsExactly("library");
    }

    @Test
    void takesProvidedFieldsOfUnionMembers() {
        var world = new World().subgraph("feed", """
                        type Query { feed: [Entry!]! @provides(fields: "... on Photo { title }") }
                        union Entry = Photo | Text
                        type Photo @key(fields: "id") { id: ID! title: String @external }
                        type Text @key(fields: "id") { id: ID! title: String @external  body: String @requires(fields: "title") }
                        """).subgraph("titles", """
                        type Photo @key(fields: "id") { id: ID! title: String @shareable }
                        type Text @key(fields: "id") { id: ID! title: String @shareable }
                        """);
        world.query(
                        "feed",
                        List.of(
                                world.entity("Photo", "id", "1", "title", "Sun"),
                                world.entity("Text", "id", "2", "title", "Moon")))
                .compute("Text.body", (_, fields) -> "about " + fields.apply("title"));

        assertThat(world.same("{ feed { ... on Photo { title } } }").asked()).containsExactly("feed");
        assertThat(world.same("{ feed { ... on Photo { title } ... on Text { body } } }")
                        .asked())
                .containsExactly("feed", "titles", "feed");
    }
}
