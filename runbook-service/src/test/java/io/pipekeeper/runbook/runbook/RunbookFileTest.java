package io.pipekeeper.runbook.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.error.InvalidInputException;
import org.junit.jupiter.api.Test;

class RunbookFileTest {

    private static final String SALES = """
            ---
            id: sales
            pipeline: daily-sales
            title: Sales
            scenarios:
              - id: S1
                title: Rows are missing
                checks: [daily-sales-row-count]
                kinds: [freshness]
              - id: general
                title: Anything else
            ---
            # Sales

            ## Data sources

            - the till

            ## Rows are missing

            The till was offline.

            1. Count them:

               ```sql
               select count(*)
                 from sales;
               ```

            2. Load them *again*,
               and wait.

            ## Anything else

            1. Call somebody.
            """;

    @Test
    void readsFrontMatterAndScenarios() {
        var runbook = RunbookFile.parse(sales(SALES));

        assertThat(runbook.id()).isEqualTo("sales");
        assertThat(runbook.title()).isEqualTo("Sales");
        assertThat(runbook.pipeline()).isEqualTo(new Pipeline("daily-sales"));
        assertThat(runbook.sourceMarkdown()).isEqualTo(SALES);
        assertThat(runbook.scenarios())
                .extracting(Scenario::title)
                .containsExactly("Rows are missing", "Anything else");
        assertThat(runbook.scenarios().getFirst().checks()).containsExactly(new Check("daily-sales-row-count"));
        assertThat(runbook.scenarios().getFirst().kinds()).containsExactly("freshness");
        assertThat(runbook.scenarios().getLast().general()).isTrue();
    }

    @Test
    void keepsTheTextOfAStepAsItsAuthorWroteIt() {
        var steps = RunbookFile.parse(sales(SALES)).scenarios().getFirst().steps();

        assertThat(steps)
                .containsExactly(
                        new Step(1, "Count them:\n\n```sql\nselect count(*)\n  from sales;\n```"),
                        new Step(2, "Load them *again*,\nand wait."));
    }

    @Test
    void keepsTheLineBreaksOfAStep() {
        var runbook = RunbookFile.parse(sales(SALES.replace("1. Call somebody.", "1. Call  \n   somebody.")));

        assertThat(runbook.scenarios().getLast().steps()).containsExactly(new Step(1, "Call  \nsomebody."));
    }

    @Test
    void takesAFileFromWindows() {
        var runbook = RunbookFile.parse(sales(SALES.replace("\n", "\r\n")));

        assertThat(runbook.scenarios().getLast().steps()).containsExactly(new Step(1, "Call somebody."));
    }

    @Test
    void saysLineAndColumnOfAnUnknownField() {
        var file = sales(SALES.replace("title: Sales", "title: Sales\nowner: me"));

        assertFault(file, "runbooks/sales.md:5:", "unknown field 'owner'; known are: id, pipeline, scenarios, title");
    }

    @Test
    void refusesAnIdThatIsNoLabel() {
        var file = sales(SALES.replace("pipeline: daily-sales", "pipeline: Daily Sales"));

        assertFault(file, "runbooks/sales.md:", "'pipeline' is 'Daily Sales'; allowed are lower-case letters");
    }

    @Test
    void refusesAFieldThatIsMissing() {
        var file = sales(SALES.replace("title: Sales\n", ""));

        assertFault(file, "runbooks/sales.md:", "'title' is missing");
    }

    @Test
    void refusesTwoScenariosOfOneId() {
        var file = sales(SALES.replace("id: general", "id: S1"));

        assertFault(file, "runbooks/sales.md:", "two scenarios have the id 'S1'");
    }

    @Test
    void refusesAFileWithoutFrontMatter() {
        assertFault(sales("# Sales\n"), "runbooks/sales.md:1: no front matter");
        assertFault(sales("---\nid: sales\n"), "runbooks/sales.md:1: no front matter");
        assertFault(sales(""), "runbooks/sales.md:1: no front matter");
    }

    @Test
    void refusesAFileOfAnotherName() {
        var file = new FileInput("runbooks/shop.md", SALES);

        assertFault(file, "runbooks/shop.md: id sales: the file of this runbook must be called sales.md");
    }

    @Test
    void refusesAScenarioWithoutSection() {
        var file = sales(SALES.replace("## Anything else", "### Anything else"));

        assertFault(
                file,
                "runbooks/sales.md: scenario general: no section '## Anything else'",
                "sections are: Data sources, Rows are missing");
    }

    @Test
    void refusesASectionWithoutSteps() {
        var file = sales(SALES.replace("1. Call", "Call"));

        assertFault(file, "runbooks/sales.md:33: 'Anything else' has no steps; write a numbered list");
    }

    @Test
    void refusesStepsThatBelongToNoScenario() {
        var file = sales(SALES.replace("- the till", "1. the till"));

        assertFault(file, "runbooks/sales.md:15: 'Data sources' has steps, but no scenario");
    }

    private static FileInput sales(String content) {
        return new FileInput("runbooks/sales.md", content);
    }

    private static void assertFault(FileInput file, String... parts) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> RunbookFile.parse(file))
                .satisfies(fault -> assertThat(fault.getMessage()).contains(parts));
    }
}
