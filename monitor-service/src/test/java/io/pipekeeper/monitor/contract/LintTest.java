package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.subgraph.apply.FileInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {

    @Test
    void tellsEveryFaultWhereItIs() throws IOException {
        var content = ContractFiles.demo()
                .replace("of: rowCount", "off: rowCount")
                .replace("metric: duplicateValues", "metric: doubles")
                .replace("where: profit_eur < 0", "where: profit_eur <");

        assertThat(errors(content))
                .containsExactly(
                        "47:9 the check change needs `of`; it has [check, off, periods]",
                        "66:9 metric 'doubles' is not one of rowCount, nullValues, missingValues, invalidValues, duplicateValues",
                        "119:13 'profit_eur <' is not a condition: it goes on after its end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(distinct business_unit)', span: month | a span is added up from its periods: sum, count, min, max, avg,"
                        + " variance and stddev with + - * /, nullif, coalesce, abs and round; 'count(DISTINCT business_unit)'"
                        + " is none of these. Leave out `span`, or ask by a rule of type sql",
                "sum(x)', span: decade | `span: decade` is not one of period, week, month, quarter, year",
                "sum(x)', span: month, against: weekday | a span has no weekday: compare it `against` the previous one, or the average of some",
                "sum(x)', span: month, by: [business_unit] | a change `by` columns is one of single periods: leave out `span`",
                "sum(x)', span: month, periods: 0 | a change looks back at 1 to 366 periods, not 0",
                "sum(x)', against: weekday, periods: 613566757 | a change looks back at 1 to 366 periods, not 613566757",
                "sum(x)', span: year, against: average | a change looks back at up to 366 periods, not 1098"
            })
    void saysWhichSpansThereAreNot(String of, String message) throws IOException {
        var content = ContractFiles.demo()
                .replace("of: rowCount\n          periods: 7", "of: '" + of.replace(", ", "\n          "));

        assertThat(errors(content))
                .singleElement()
                .asString()
                .matches("47:9 .*")
                .endsWith(message);
    }

    @Test
    void stopsWhereNothingElseCanBeUnderstood() throws IOException {
        assertThat(errors(ContractFiles.demo().replace("status: active", "status: asleep")))
                .containsExactly("7:9 status must be one of proposed, draft, active, deprecated, retired");
        assertThat(errors("kind: [")).hasSize(1);
    }

    @Test
    void tellsHowManyPeriodsMayBeReadAgain() throws IOException {
        var content = ContractFiles.demo();

        assertThat(errors(content.replace(
                        "customProperties:\n", "customProperties:\n  - {property: rereadPeriods, value: 367}\n")))
                .containsExactly("18:38 rereadPeriods 367 is not a number of periods from 0 to 366");
        assertThat(errors(content.replace(
                        "    physicalType: table\n",
                        "    physicalType: table\n    customProperties: [{property: rereadPeriods, value: two}]\n")))
                .containsExactly("46:57 rereadPeriods \"two\" is not a number of periods from 0 to 366");
    }

    @Test
    void tellsHowLongPeriodsMayBe() throws IOException {
        assertThat(errors(ContractFiles.demo().replace("    value: 1\n    unit: d", "    value: 15\n    unit: min")))
                .containsExactly("27:12 a frequency of '15' with the unit 'min' is not supported:"
                        + " a period is 1 d, 1 w or 1 m (a month)");
    }

    @Test
    void saysWhatIsNotWatchedAndHowThingsAreUnderstood() throws IOException {
        var content = ContractFiles.demo()
                .replace("      - id: no-duplicates\n", """
                              - {id: by-soda, type: custom, engine: soda, implementation: 'row_count > 0'}
                              - {id: words, type: text, description: The books are signed.}
                              - {id: typos, metric: rowCount, unit: pecent, mustBe: 1,
                                 customProperties: [{property: fliter, value: day}]}
                              - {id: days, type: custom, engine: pipekeeper, mustBe: 0,
                                 implementation: {check: change, of: rowCount, against: weekday}}
                              - id: no-duplicates
                        """)
                .replace(
                        "  - property: frequency",
                        "  - {property: retention, value: 2, unit: y}\n  - property: frequency");

        assertThat(lint(content))
                .filteredOn(finding -> !finding.message().startsWith("both ends"))
                .extracting(finding -> "%d %s %s".formatted(finding.line(), finding.severity(), finding.message()))
                .containsExactly(
                        "26 INFO 'retention' is kept, and not watched",
                        "67 WARNING 'by-soda' is written for the engine soda: it is kept and shown as NOT_EXECUTABLE",
                        "68 WARNING 'words' is for people to read; nothing watches it",
                        "69 INFO the unit 'pecent' of 'typos' changes nothing; percent does",
                        "69 WARNING the custom property 'fliter' of 'typos' changes nothing; known are: filter, onEmpty, warn",
                        "71 INFO 'days' compares weekdays, and no custom property calendar says which of them are holidays");
        assertThat(lint(content))
                .extracting(LintFinding::message)
                .contains("both ends of the range of 'row-count' belong to it");
    }

    private static List<String> errors(String content) {
        return lint(content).stream()
                .filter(finding -> finding.severity() == LintSeverity.ERROR)
                .map(finding -> "%d:%d %s".formatted(finding.line(), finding.column(), finding.message()))
                .toList();
    }

    private static List<LintFinding> lint(String content) {
        return Lint.of(new FileInput("a.yaml", content), calendar -> Optional.empty());
    }
}
