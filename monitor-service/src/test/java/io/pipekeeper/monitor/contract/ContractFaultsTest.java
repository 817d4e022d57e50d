package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.subgraph.apply.FileInput;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would judge nothing, or something else than its author means, is a fault. */
class ContractFaultsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: a, metric: rowCount, mustBe: 1e999999999 | at most 400 digits",
                "id: a, metric: rowCount, mustBeBetween: [1e-999999999, 1] | at most 400 digits",
                "id: a, metric: rowCount, mustBe: 1, customProperties: [{property: filter, value: ''}] | filter is a text",
                "id: a, metric: rowCount, mustBe: 1, customProperties: [{property: filter}] | filter is a text",
                "id: a, metric: rowCount, mustBe: 1, customProperties: [{property: filter, value: [b]}] | filter is a text",
                "id: a, metric: rowCount, mustBe: 1, customProperties: [{property: warn}] | has an operator",
                "name: 日本, metric: rowCount, mustBe: 1 | needs an `id`",
                "id: a, type: sql, query: 'select count({property}) from {object}', mustBe: 1 | stands at the table"
            })
    void ofARuleIsTold(String rule, String problem) {
        assertFault("", "{%s}".formatted(rule), problem);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "check: rule, where: null | is a text",
                "check: rule, where: '' | is a text",
                "check: range, column: n, min: '1e999999999' | at most 400 digits",
                "check: aggregate, of: sum(n) * 1e999999999 | at most 400 digits",
                "check: completeness, column: n, members: [{a: 1}] | is a list of texts",
                "check: completeness, column: n, members: [a, null] | is a list of texts",
                "check: change, of: rowCount, against: average, periods: 3, atLeast: 4 | from 1 to 3",
                "check: change, of: rowCount, against: weekday, periods: 3, atLeast: 0 | from 1 to 3",
                "check: dateRange, column: n, from: '+999999999-12-31' | neither a day such as",
                "check: dateRange, column: n, from: 0000-01-01 | neither a day such as",
                "check: dateRange, column: n, from: 2026-01 | neither a day such as",
                "check: dateRange, column: n, from: period*3d | neither a day such as"
            })
    void ofACheckOfOursIsTold(String implementation, String problem) {
        assertFault(
                "",
                "{id: a, type: custom, engine: pipekeeper, mustBe: 0, implementation: {%s}}".formatted(implementation),
                problem);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "timeZone | '+02:00' | is not one such as Europe/Berlin",
                "timeZone | UTC+02:00 | is not one such as Europe/Berlin",
                "timeZone | null | timeZone is a text",
                "pipeline | A B | is not the id of a pipeline",
                "evaluationInterval | [60s] | evaluationInterval is a text",
                "failFast | 'yes' | is not true or false",
                "upstream | growth | upstream is a list",
                "dbtProjects | shop | dbtProjects is a list",
                "heartbeats | nightly | heartbeats is a list",
                "calendar | [a] | calendar is a text"
            })
    void ofASettingIsTold(String property, String value, String problem) {
        assertFault("{property: %s, value: %s}".formatted(property, value), "", problem);
    }

    private static void assertFault(String settings, String rule, String problem) {
        var content = """
                apiVersion: v3.1.0
                kind: DataContract
                id: faulty
                version: 1.0.0
                status: active
                servers: [{server: demo}]
                customProperties: [%s]
                schema:
                  - name: orders
                    properties: [{name: day, partitioned: true}]
                    quality: [%s]
                """.formatted(settings, rule);

        var findings = Lint.of(new FileInput("faulty.yaml", content), id -> Optional.empty());

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(LintSeverity.ERROR);
            assertThat(finding.line()).isPositive();
            assertThat(finding.message()).contains(problem);
        });
    }
}
