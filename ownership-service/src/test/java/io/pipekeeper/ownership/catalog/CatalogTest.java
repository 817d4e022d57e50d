package io.pipekeeper.ownership.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.subgraph.apply.FileInput;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Instant NOW = Instant.parse("2026-01-06T08:00:00Z");

    private static final String ANA = """
            people:
              - {id: ana, name: Ana, email: ana@example.org, level: SENIOR, title: Engineer}
            """;

    private static final String PROFIT = """
            teams:
              - {id: finance, name: Finance, email: finance@example.org, members: [ana]}
            pipelines:
              - id: profit
                name: Profit
                description: Profit per day
                audience: INVESTORS
                owners: {primary: 'person:ana', secondary: 'team:finance', rationale: Ana built it}
            """;

    @Test
    void hasNoFaultWhenEveryReferenceIsKnown() {
        assertThat(catalog(ANA, PROFIT).faults()).isEmpty();
    }

    @Test
    void namesEveryReferenceThatIsNotKnown() {
        assertThat(catalog(PROFIT).faults())
                .containsExactly(
                        "team finance: the member 'ana' is not known", "pipeline profit: the owner 'ana' is not known");
    }

    @Test
    void refusesAPipelineThatIsBuiltFromItself() {
        var loop = PROFIT.replace("audience:", "upstream: [profit]\n    audience:");

        assertThat(catalog(ANA, loop).faults()).containsExactly("pipeline profit: is built from its own output");
    }

    @Test
    void refusesAThingThatTwoFilesDefine() {
        assertThatThrownBy(() -> catalog(ANA, ANA))
                .hasMessage("file1.yaml: person ana: is defined already, in file0.yaml");
    }

    @Test
    void refusesOneOwnerInBothRoles() {
        var same = PROFIT.replace("team:finance", "person:ana");

        assertThatThrownBy(() -> catalog(ANA, same))
                .hasMessageStartingWith("file1.yaml:8:")
                .hasMessageContaining("the primary and the secondary owner are the same");
    }

    @Test
    void refusesAnIdThatIsNoLabel() {
        assertThatThrownBy(() -> catalog(ANA.replace("id: ana", "id: Ana!")))
                .hasMessageContaining("'Ana!' is no id; use lower-case letters, digits and hyphens");
    }

    @Test
    void seesNoChangeWhenOnlyTheClockHasMoved() {
        var stored = catalog(ANA, PROFIT);
        var later = CatalogDraft.of(List.of(file(0, ANA), file(1, PROFIT)), NOW.plusSeconds(60));

        var changes = CatalogChanges.between(stored, later);

        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.applied().unchanged()).containsExactly("person:ana", "pipeline:profit", "team:finance");
    }

    @Test
    void reportsWhatTheFilesLeaveOut() {
        var changes = CatalogChanges.between(catalog(ANA, PROFIT), catalog(ANA));

        assertThat(changes.applied().missing()).containsExactly("pipeline:profit", "team:finance");
        assertThat(changes.isEmpty()).isTrue();
    }

    private static Catalog catalog(String... contents) {
        var files = new java.util.ArrayList<FileInput>();
        for (var content : contents) {
            files.add(file(files.size(), content));
        }
        return CatalogDraft.of(files, NOW);
    }

    private static FileInput file(int number, String content) {
        return new FileInput("file%d.yaml".formatted(number), content);
    }
}
