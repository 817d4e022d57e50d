package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that ship with the product, one template for each audience and kind. */
@RegisterForReflection(
        targets = {ShippedStatements.class, StatementTemplate.class, StatementKind.class, Audience.class})
record ShippedStatements(List<StatementTemplate> statements) {

    private static final String FILE = "statements.yaml";

    ShippedStatements {
        statements = List.copyOf(statements);
    }

    static ShippedStatements read() {
        try (var file = ShippedStatements.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            var content = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return YamlFile.read(new FileInput(FILE, content), ShippedStatements.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StatementTemplate template(Audience audience, StatementKind kind) {
        return statements.stream()
                .filter(one -> one.audience() == audience && one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No words for %s, %s".formatted(audience, kind)));
    }
}
