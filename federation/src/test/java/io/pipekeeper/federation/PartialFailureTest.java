package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartialFailureTest {

    @Test
    void costsOnlyTheFieldsOfTheSubgraphThatIsDown() {
        var reply = pipelines("String").kill("health").ask("{ pipelines { name health } }");

        assertThat(reply.json())
                .isEqualTo("{\"pipelines\":[{\"name\":\"A\",\"health\":null},{\"name\":\"B\",\"health\":null}]}");
        assertThat(reply.errors()).hasSize(1);
        assertThat(reply.errors().getFirst())
                .containsEntry("path", List.of("pipelines"))
                .containsEntry("extensions", Map.of("code", "UNAVAILABLE", "service", "health"));
    }

    @Test
    void namesTheFieldThatIsMissingWhenThereIsOnlyOnePlace() {
        var reply = pipelines("String").kill("health").ask("{ first { name health } }");

        assertThat(reply.errors().getFirst()).containsEntry("path", List.of("first", "health"));
    }

    @Test
    void movesANullUpToWhereItMayBe() {
        var reply = pipelines("String!").kill("health").ask("{ pipelines { name health } first { health } now }");

        assertThat(reply.json()).isEqualTo("{\"pipelines\":null,\"first\":null,\"now\":1}");
        assertThat(reply.errors()).hasSize(2);
    }

    @Test
    void answersNoDataWhenARequiredRootFieldIsLost() {
        var reply = pipelines("String").kill("main").ask("{ sure }");

        assertThat(reply.json()).isEqualTo("null");
        assertThat(reply.errors()).hasSize(1);
        assertThat(reply.errors().getFirst()).containsEntry("path", List.of("sure"));
    }

    @Test
    void asksNothingThatDependsOnWhatFailed() {
        var reply = pipelines("String").kill("main").ask("{ first { name health } }");

        assertThat(reply.asked()).containsExactly("main");
        assertThat(reply.json()).isEqualTo("{\"first\":null}");
    }

    @Test
    void passesErrorsOfEntitiesOnToTheirPlaces() {
        var world = pipelines("String");
        world.compute(
                "Pipeline.health",
                (_, fields) -> "b".equals(fields.apply("id")) ? new IllegalStateException("probe broke") : "good");

        var reply = world.ask("{ pipelines { shown: name state: health } }");

        assertThat(reply.json())
                .isEqualTo("{\"pipelines\":[{\"shown\":\"A\",\"state\":\"good\"},{\"shown\":\"B\",\"state\":null}]}");
        assertThat(reply.errors()).hasSize(1);
        assertThat(reply.errors().getFirst()).containsEntry("path", List.of("pipelines", 1, "state"));
        assertThat(reply.first("extensions")).contains("service=health");
    }

    @Test
    void reportsAnErrorAtEveryPlaceOfTheEntity() {
        var world = pipelines("String");
        world.compute("Pipeline.health", (_, _) -> new IllegalStateException("probe broke"));

        var reply = world.ask("{ first { health } pipelines { health } }");

        assertThat(reply.errors())
                .extracting(error -> error.get("path"))
                .containsExactlyInAnyOrder(
                        List.of("first", "health"),
                        List.of("pipelines", 0, "health"),
                        List.of("pipelines", 1, "health"));
    }

    @Test
    void passesErrorsOfRootFieldsOn() {
        var world = pipelines("String").query("first", new IllegalStateException("boom"));

        var reply = world.ask("{ one: first { name } }");

        assertThat(reply.errors().getFirst()).containsEntry("path", List.of("one"));
        assertThat(reply.first("message")).contains("boom");
    }

    @Test
    void neverMovesANullUpSilently() {
        var world = pipelines("String!");
        var reply = world.query("first", World.object("Pipeline", "id", "unknown", "name", "?"))
                .ask("{ first { health } }");

        assertThat(reply.json()).isEqualTo("{\"first\":null}");
        assertThat(reply.errors()).hasSize(1);
        assertThat(reply.errors().getFirst()).containsEntry("path", List.of("first", "health"));
    }

    private static World pipelines(String healthType) {
        var world = new World().subgraph("main", """
                        type Query { pipelines: [Pipeline!] first: Pipeline now: Int sure: Int! }
                        type Pipeline @key(fields: "id") { id: ID! name: String! }
                        """).subgraph("health", """
                        type Pipeline @key(fields: "id") { id: ID! health: HEALTH }
                        """.replace("HEALTH", healthType));
        var first = world.entity("Pipeline", "id", "a", "name", "A", "health", "good");
        var second = world.entity("Pipeline", "id", "b", "name", "B", "health", "bad");
        return world.query("pipelines", List.of(first, second))
                .query("first", first)
                .query("now", 1)
                .query("sure", 1);
    }
}
