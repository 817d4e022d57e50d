package io.pipekeeper.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Schemas as SmallRye GraphQL 2.17 prints them, definitions of all its directives included. */
class SmallRyeSdlTest {

    @Test
    void composesSchemasWithTheirMachinery() {
        var api = supergraph().apiSdl();

        assertThat(api).contains("type Incident {").contains("guidance: [Guidance!]");
        assertThat(api).doesNotContain("_Entity").doesNotContain("_Service").doesNotContain("federation__");
        assertThat(api)
                .doesNotContain("@constraint")
                .doesNotContain("@rolesAllowed")
                .doesNotContain("FieldSet");
    }

    @Test
    void plansARequirementAcrossThem() {
        var engine = new Engine(
                supergraph(),
                (_, _, _) -> CompletableFuture.failedStage(new IllegalStateException("never asked")),
                Limits.standard());

        var plan = engine.explain(
                Operation.of(
                        "{ pipeline(id: \"profit\") { name incidents(open: true) { id guidance { step } } runbook { title } } }"));

        assertThat(plan.lines().filter(line -> line.startsWith("#")))
                .containsExactly("#0 ownership", "#1 oncall after #0", "#2 runbook after #0", "#3 runbook after #1");
        assertThat(plan).contains("Incident at pipeline.incidents");
    }

    private static Supergraph supergraph() {
        var composition =
                Composer.compose(List.of(schema("ownership"), schema("oncall"), schema("runbook"), schema("monitor")));
        assertThat(composition).isInstanceOf(Composition.Composed.class);
        return ((Composition.Composed) composition).supergraph();
    }

    private static SubgraphSchema schema(String name) {
        try (var file = SmallRyeSdlTest.class.getResourceAsStream("/smallrye/" + name + ".graphqls")) {
            var bytes = Objects.requireNonNull(file).readAllBytes();
            return new SubgraphSchema(name, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
