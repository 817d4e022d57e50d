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
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runbooks of both documents, as they ship with the demo. */
class DemoRunbooksTest {

    private static final Path DEMO = Path.of("..", "demo");
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private static final Pattern CONTRACT = Pattern.compile("^id: (\\S+)$", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("^ +- id: (\\S+)$", Pattern.MULTILINE);

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
                                    new Check("aggregate-profit-no-missing-business-unit"));
                });
    }

    @Test
    void nameChecksThatTheContractsHave() throws IOException {
        var contracts = texts(DEMO.resolve("contracts")).values().stream()
                .flatMap(DemoRunbooksTest::checks)
                .toList();

        assertThat(runbooks)
                .flatExtracting(Runbook::scenarios)
                .flatExtracting(Scenario::checks)
                .isSubsetOf(contracts);
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

    /** A check's id is the contract's, a dash, and the id of its quality rule or service level. */
    private static Stream<Check> checks(String contract) {
        var pipeline =
                CONTRACT.matcher(contract).results().findFirst().orElseThrow().group(1);
        return RULE.matcher(contract).results().map(rule -> new Check(pipeline + "-" + rule.group(1)));
    }

    private static List<FileInput> files() throws IOException {
        return texts(DEMO.resolve("runbooks")).entrySet().stream()
                .map(file -> new FileInput(file.getKey().toString(), file.getValue()))
                .toList();
    }

    private static Map<Path, String> texts(Path folder) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (var paths = Files.list(folder)) {
            for (var path : paths.toList()) {
                texts.put(path, Files.readString(path));
            }
        }
        return texts;
    }
}
