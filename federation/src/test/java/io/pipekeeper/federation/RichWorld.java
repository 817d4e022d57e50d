package io.pipekeeper.federation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A world in which everything occurs at once that a planner finds difficult. */
final class RichWorld {

    private static final String CATALOG = """
            type Query {
              products(first: Int): [Product!]!
              product(id: ID!): Product
              nodes: [Node]!
              search: [Found]!
              shop: Shop @shareable
            }
            interface Node { id: ID! }
            interface Product implements Node { id: ID! name: String! price(currency: String = "EUR"): Int }
            type Book implements Node & Product @key(fields: "id") @key(fields: "isbn") {
              id: ID! isbn: String! name: String! price(currency: String = "EUR"): Int pages: Int size: Size @shareable
              sequel: Book author: Person @provides(fields: "name")
            }
            type Toy implements Node & Product @key(fields: "id") {
              id: ID! name: String! price(currency: String = "EUR"): Int parts: [Part!]! material: String!
            }
            type Size @shareable { width: Int! }
            type Part { label: String maker: Person }
            type Person implements Node @key(fields: "id") { id: ID! name: String @external }
            union Found = Book | Toy | Person
            type Shop @shareable { name: String }
            """;

    private static final String REVIEWS = """
            type Query { reviews: [Review!]! shop: Shop @shareable }
            interface Node { id: ID! }
            interface Rated { rating: Int reviews: [Review!]! }
            type Book implements Rated @key(fields: "isbn") {
              isbn: String! rating: Int reviews: [Review!]! size: Size @shareable
            }
            type Toy implements Rated @key(fields: "id") { id: ID! rating: Int reviews: [Review!]! }
            type Size @shareable { height: Int width: Int! }
            type Review implements Node @key(fields: "id") { id: ID! text: String! subject: Subject author: Person mood: Mood! }
            union Subject = Book | Toy
            enum Mood { GOOD BAD }
            type Person @key(fields: "id") { id: ID! reviews: [Review!] }
            type Shop @shareable { rating: Int }
            """;

    private static final String STOCK = """
            type Query { empty: [Book!] }
            interface Stocked { stock: Int weight: Int }
            type Book implements Stocked @key(fields: "id") {
              id: ID! stock: Int pages: Int @external weight: Int @requires(fields: "pages") shelf: Shelf
            }
            type Toy implements Stocked @key(fields: "id") {
              id: ID! stock: Int material: String! @external parts: [Part!]! @external
              weight: Int @requires(fields: "material parts { label }") shelf: Shelf
            }
            type Part @shareable { label: String @external }
            type Shelf @key(fields: "row place { level }") { row: Int! place: Place! keeper: Person }
            type Place @shareable { level: Int! }
            type Person @key(fields: "number") { number: Int! }
            """;

    private static final String PEOPLE = """
            type Query { people: [Person!]! }
            interface Node { id: ID! }
            type Person implements Node @key(fields: "id") @key(fields: "number") {
              id: ID! number: Int! name: String @shareable friends: [Person!] boss: Person
            }
            """;

    private static final String SHIPPING = """
            type Book @key(fields: "id") { id: ID! weight: Int @external freight(express: Boolean): String @requires(fields: "weight") }
            type Toy @key(fields: "id") { id: ID! weight: Int @external freight(express: Boolean): String @requires(fields: "weight") }
            type Shelf @key(fields: "row place { level }") { row: Int! place: Place! code: String }
            type Place @shareable { level: Int! }
            """;

    private final World world = new World()
            .subgraph("catalog", CATALOG)
            .subgraph("reviews", REVIEWS)
            .subgraph("stock", STOCK)
            .subgraph("people", PEOPLE)
            .subgraph("shipping", SHIPPING)
            .limited(new Limits(30, 20_000, 1_000, 100));

    private RichWorld() {}

    static World create() {
        var rich = new RichWorld();
        rich.fill();
        return rich.world;
    }

    private void fill() {
        var people = people();
        var shelf = world.entity(
                "Shelf", "row", 4, "place", World.object("Place", "level", 2), "keeper", people.get(1), "code", "4/2");
        var other = world.entity(
                "Shelf", "row", 4, "place", World.object("Place", "level", 3), "keeper", null, "code", "4/3");
        var first = book("b1", 120, shelf, people.get(0));
        var second = book("b2", null, null, people.get(2));
        var third = book("b3", 80, other, null);
        first.put("sequel", second);
        second.put("sequel", third);
        var ball = toy("t1", "rubber", List.of(World.object("Part", "label", "skin", "maker", people.get(0))), other);
        var puzzle = toy(
                "t2",
                "wood",
                List.of(
                        World.object("Part", "label", "a", "maker", null),
                        World.object("Part", "label", null, "maker", people.get(1))),
                null);
        var reviews = reviews(List.of(first, second, ball, puzzle), people);
        world.query("reviews", reviews)
                .query("people", people)
                .query("empty", null)
                .query("shop", World.object("Shop", "name", "Corner", "rating", 5))
                .query("nodes", nodes(first, people.get(0), null, ball))
                .query("search", nodes(puzzle, people.get(1), third, null));
        look(List.of(first, ball, second, puzzle, third));
        compute();
    }

    private void look(List<Map<String, @Nullable Object>> products) {
        world.compute(
                        "Query.products",
                        (arguments, _) -> products.subList(
                                0, arguments.get("first") instanceof Integer most ? Math.min(most, 5) : 5))
                .compute(
                        "Query.product",
                        (arguments, _) -> products.stream()
                                .filter(product -> Objects.equals(product.get("id"), arguments.get("id")))
                                .findFirst()
                                .orElse(null));
    }

    private static List<@Nullable Object> nodes(@Nullable Object... nodes) {
        return new ArrayList<>(Arrays.asList(nodes));
    }

    private List<Map<String, @Nullable Object>> people() {
        var ana = world.entity("Person", "id", "p1", "number", 1, "name", "Ana");
        var ben = world.entity("Person", "id", "p2", "number", 2, "name", "Ben");
        var cem = world.entity("Person", "id", "p3", "number", 3, "name", null);
        ana.put("friends", List.of(ben, cem, ben));
        ben.put("friends", List.of());
        ana.put("boss", cem);
        return List.of(ana, ben, cem);
    }

    private Map<String, @Nullable Object> book(
            String id, @Nullable Integer pages, @Nullable Object shelf, @Nullable Object author) {
        var size = World.object("Size", "width", 10, "height", pages);
        return world.entity(
                "Book",
                "id",
                id,
                "isbn",
                "isbn-" + id,
                "name",
                "Book " + id,
                "pages",
                pages,
                "stock",
                3,
                "shelf",
                shelf,
                "author",
                author,
                "rating",
                4,
                "size",
                size,
                "reviews",
                new ArrayList<>());
    }

    private Map<String, @Nullable Object> toy(
            String id, String material, List<Map<String, @Nullable Object>> parts, @Nullable Object shelf) {
        return world.entity(
                "Toy",
                "id",
                id,
                "name",
                "Toy " + id,
                "material",
                material,
                "parts",
                parts,
                "stock",
                null,
                "shelf",
                shelf,
                "rating",
                null,
                "reviews",
                new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, @Nullable Object>> reviews(
            List<Map<String, @Nullable Object>> subjects, List<Map<String, @Nullable Object>> people) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (int index = 0; index < 6; index++) {
            var subject = subjects.get(index % subjects.size());
            var author = index == 4 ? null : people.get(index % people.size());
            var review = world.entity(
                    "Review",
                    "id",
                    "r" + index,
                    "text",
                    "text \"" + index + "\" ü",
                    "subject",
                    subject,
                    "author",
                    author,
                    "mood",
                    index % 2 == 0 ? "GOOD" : "BAD");
            ((List<Object>) Objects.requireNonNull(subject.get("reviews"))).add(review);
            all.add(review);
        }
        people.get(0).put("reviews", List.of(all.get(0), all.get(3)));
        return all;
    }

    private void compute() {
        for (var type : List.of("Book", "Toy")) {
            world.compute(
                    type + ".price",
                    (arguments, fields) -> fields.apply("id") == null
                            ? null
                            : String.valueOf(arguments.get("currency")).length()
                                    + String.valueOf(fields.apply("id")).length());
            world.compute(
                    type + ".freight",
                    (arguments, fields) -> "freight " + fields.apply("weight")
                            + (Boolean.TRUE.equals(arguments.get("express")) ? "!" : ""));
        }
        world.compute("Book.weight", (_, fields) -> fields.apply("pages") instanceof Integer pages ? pages * 2 : null);
        world.compute(
                "Toy.weight",
                (_, fields) -> String.valueOf(fields.apply("material")).length() + labels(fields.apply("parts")));
    }

    private static int labels(@Nullable Object parts) {
        return parts instanceof List<?> list
                ? list.stream()
                        .mapToInt(part ->
                                String.valueOf(((Map<?, ?>) part).get("label")).length())
                        .sum()
                : -1_000;
    }
}
