package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.monitor.check.Definition;
import io.pipekeeper.monitor.deadline.Subject;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {

    private static final Instant NINE = Instant.parse("2026-01-06T08:00:00Z");

    @Test
    void readsTheDemoContract() throws IOException {
        var draft = read(ContractFiles.demo());

        assertThat(draft.checks())
                .extracting(Check::id, Check::expected)
                .extracting(tuple ->
                        tuple.toList().getFirst() + ": " + tuple.toList().getLast())
                .containsExactly(
                        "aggregate-profit-completion: complete by 06:00 Europe/Berlin",
                        "aggregate-profit-run: the job demo/aggregate-profit completes",
                        "aggregate-profit-freshness: less than 24 h old",
                        "aggregate-profit-row-count: between -2 % and 2 %, both allowed, from the mean of the 7 periods before, at least 4 of them",
                        "aggregate-profit-margin-change: between -5 % and 5 %, both allowed, from the period before",
                        "aggregate-profit-no-duplicates: exactly 0 rows",
                        "aggregate-profit-profit-adds-up: exactly 0",
                        "aggregate-profit-no-missing-business-unit: all of advertising, cloud, devices, marketplace, services, subscriptions",
                        "aggregate-profit-revenue-not-null: exactly 0 rows",
                        "aggregate-profit-cost-not-null: exactly 0 rows",
                        "aggregate-profit-no-negative-profit: exactly 0 rows",
                        "aggregate-profit-profit-not-null: exactly 0 rows");
        assertThat(draft.every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(draft.deadlines().getFirst().subject())
                .isEqualTo(new Subject.Data("loaded_at", "demo/aggregate-profit"));
    }

    @Test
    void keepsARuleForAnotherEngine() throws IOException {
        var draft = read(ContractFiles.demo().replaceFirst("engine: pipekeeper", "engine: soda"));

        assertThat(draft.definitions())
                .extracting(Definition::check)
                .filteredOn(check -> check.kind() == CheckKind.FOREIGN)
                .extracting(Check::id)
                .containsExactly("aggregate-profit-row-count");
    }

    @Test
    void ignoresWhatOfTheStandardItDoesNotUse() throws IOException {
        var content = ContractFiles.demo().replace("domain: finance", "domain: finance\ntags: [a]\nteam: {name: x}");

        assertThat(read(content).checks()).hasSize(12);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "status: active | status: asleep | :7:9: | status must be one of",
                "value: 06:00 Europe/Berlin | value: 06:00 Europe/Atlantis | :31:12: | is not a zone",
                "element: aggregate_profit.loaded_at | element: aggregate_profit.gone | :29:5: | has no property 'gone'",
                "check: change | check: chance | :47:9: | check 'chance' is not one of aggregate, change, completeness, dateRange, freshness",
                "periods: 7 | periods: 0 | :47:9: | looks back at 1 to 366 periods",
                "metric: duplicateValues | metric: freshness | :66:9: | metric 'freshness' is not one of",
                "where: profit_eur < 0 | where: profit_eur << | :119:13: | is not a condition",
                "where: profit_eur < 0 | wher: profit_eur < 0 | :119:13: | the check rule needs `where`; it has [check, wher]",
                "periods: 7 | periodes: 7 | :47:9: | implementation has no 'periodes'; known are: [against, by, check, of, periods, scale, span]",
                "select count(*) from {object} | delete from {object} | :72:9: | the query",
                "mustBeBetween: [-2, 2] | mustBeBetween: [2, -2] | :47:9: | the range from 2 to -2 is empty",
                "mustBeBetween: [-2, 2] | mustBeabove: 2 | :56:9: | mustBeabove"
            })
    void saysWhereAFaultIsAndWhatIsAllowed(String good, String bad, String position, String problem)
            throws IOException {
        var content = ContractFiles.demo().replace(good, bad);

        assertThatThrownBy(() -> read(content))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("contracts/a.yaml" + position)
                .hasMessageContaining(problem);
    }

    @Test
    void evaluatesNothingThatNobodyReliesOn() throws IOException {
        var draft = read(ContractFiles.demo().replace("status: active", "status: draft"));

        assertThat(draft.checks()).isEmpty();
        assertThat(draft.deadlines()).isEmpty();
    }

    private static ContractDraft read(String content) {
        return ContractReader.read(new FileInput("contracts/a.yaml", content), id -> Optional.empty(), NINE, "admin");
    }
}
