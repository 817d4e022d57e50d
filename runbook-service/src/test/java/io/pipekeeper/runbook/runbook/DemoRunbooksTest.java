package io.pipekeeper.runbook.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.testkit.PostgresResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The runbooks of both documents, as they ship with the demo. */
class DemoRunbooksTest {

    private static final Path DEMO = Path.of("..", "demo");
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private final List<Runbook> runbooks =
            files().stream().map(RunbookFile::parse).toList();

    DemoRunbooksTest() throws IOException {}

    @Test
    void nameTheTwentyFiveScenariosOfTheDocuments() {
        var missions = runbooks.stream()
                .flatMap(runbook -> runbook.scenarios().stream())
                .filter(scenario -> !scenario.general())
                .map(Scenario::id)
                .sorted();

        assertThat(missions)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 25)
                        .mapToObj("S%02d"::formatted)
                        .toList());
    }

    @Test
    void areAboutTheInvestorFacingPipelines() {
        assertThat(runbooks)
                .extracting(runbook -> runbook.pipeline().id())
                .containsExactlyInAnyOrder(
                        "aggregate-profit",
                        "aggregate-growth",
                        "aggregate-engagement",
                        "profit",
                        "growth",
                        "engagement",
                        "executive-aggregate");
    }

    @Test
    void sayAllThatADocumentAsksOfARunbook() {
        assertThat(runbooks)
                .allSatisfy(runbook -> assertThat(runbook.sourceMarkdown())
                        .contains("## Data sources", "## Monitors and alerts", "## SLA", "## On-call"));
        assertThat(runbooks)
                .allSatisfy(runbook -> assertThat(runbook.scenarios()).last().matches(Scenario::general));
    }

    @Test
    void sendNegativeProfitAndMissingBusinessUnitsToDataQualityIssues() {
        assertThat(runbooks)
                .flatExtracting(Runbook::scenarios)
                .filteredOn(scenario -> scenario.id().equals("S04"))
                .singleElement()
                .satisfies(scenario -> {
                    assertThat(scenario.title()).isEqualTo("Data quality issues");
                    assertThat(scenario.checks())
                            .contains(
                                    new Check("aggregate-profit-no-negative-profit"),
                                    new Check("aggregate-profit-all-business-units"));
                });
    }

    @Test
    void askTheWarehouseWhatItCanAnswer() throws IOException, SQLException {
        var queries = runbooks.stream()
                .flatMap(runbook -> QUERY.matcher(runbook.sourceMarkdown()).results())
                .map(DemoRunbooksTest::query)
                .toList();

        try (var connection = DriverManager.getConnection(PostgresResource.freshDatabase());
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(DEMO.resolve("warehouse/schema.sql")));
            assertThat(queries)
                    .hasSizeGreaterThan(40)
                    .allSatisfy(query -> assertThatNoException().as(query).isThrownBy(() -> statement.execute(query)));
        }
    }

    private static String query(MatchResult block) {
        return block.group(1).replace(":'day'", "'2026-01-05'");
    }

    private static List<FileInput> files() throws IOException {
        try (var paths = Files.list(DEMO.resolve("runbooks"))) {
            return paths.sorted().map(DemoRunbooksTest::file).toList();
        }
    }

    private static FileInput file(Path path) {
        try {
            return new FileInput(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + path, e);
        }
    }
}
