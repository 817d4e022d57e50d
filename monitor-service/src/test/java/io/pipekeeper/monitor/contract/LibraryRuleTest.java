package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.subgraph.apply.FileInput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of ODCS 3.0, whose rules of the type library have a `rule` where 3.1 has a `metric`. */
class LibraryRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: nullCheck | NULL_VALUES orders-code-null-check: exactly 0 rows",
                "rule: nullCheck, mustBeLessThan: 3, unit: percent | NULL_VALUES orders-code-null-check: less than 3 %",
                "rule: duplicateCount, mustBeLessThan: 10, name: Few twins | DUPLICATE_VALUES orders-few-twins: less than 10 rows",
                "rule: validValues, validValues: [a, b] | INVALID_VALUES orders-code-valid-values: exactly 0 rows",
                "rule: validValues, arguments: {validValues: [a]} | INVALID_VALUES orders-code-valid-values: exactly 0 rows",
                "rule: rowCount, mustBeBetween: [1, 2] | ROW_COUNT orders-code-row-count: between 1 row and 2 rows, both allowed",
                "rule: countCheck, mustBeGreaterThan: 0 | ROW_COUNT orders-code-count-check: more than 0 rows",
                "rule: anything, metric: nullValues, mustBe: 0 | NULL_VALUES orders-code-null-values: exactly 0 rows"
            })
    void understandsWhatTheExamplesOfTheStandardMean(String rule, String check) {
        assertThat(read(rule)).containsExactly(check);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: countCheck | it has no operator; write `metric: rowCount` and one such as mustBeLessThan",
                "rule: validValues | it lists no values; write `metric: invalidValues`",
                "rule: validValues, validValues: [a], mustBe: 0 | may count the valid values or the others",
                "rule: uniqueCheck | write `metric: duplicateValues` and `mustBe: 0`",
                "rule: betweenCheck | the check `range`",
                "rule: pattern | with a `pattern`",
                "rule: notNull | `metric: nullValues`",
                "rule: ourOwn, mustBe: 3 | write a `metric`, or `type: sql` with a `query`"
            })
    void keepsWhatIsUnclearAndSaysWhatToWrite(String rule, String instead) {
        assertThat(read(rule)).singleElement().asString().startsWith("FOREIGN ");
        assertThat(findings(rule))
                .singleElement()
                .asString()
                .startsWith("14:21 WARNING the rule ")
                .contains("is kept and shown as NOT_EXECUTABLE: ", instead);
    }

    @Test
    void saysHowARuleIsUnderstood() {
        assertThat(findings("rule: nullCheck"))
                .containsExactly("14:21 INFO the rule of 'code-null-check' is understood as `metric: nullValues`");
        assertThat(findings("metric: nullValues, mustBe: 0")).isEmpty();
    }

    private static List<String> read(String rule) {
        return ContractReader.read(file(rule), calendar -> Optional.empty(), Instant.EPOCH, "admin")
                .definitions()
                .stream()
                .map(definition -> definition.check())
                .map(check -> "%s %s: %s".formatted(check.kind(), check.id(), check.expected()))
                .toList();
    }

    private static List<String> findings(String rule) {
        return Lint.of(file(rule), calendar -> Optional.empty()).stream()
                .map(finding -> "%d:%d %s %s"
                        .formatted(finding.line(), finding.column(), finding.severity(), finding.message()))
                .toList();
    }

    private static FileInput file(String rule) {
        return new FileInput("orders.yaml", """
                apiVersion: v3.0.2
                kind: DataContract
                id: orders
                version: 1.0.0
                status: active
                servers: [{server: demo, type: custom}]
                schema:
                  - name: orders
                    properties:
                      - {name: day, partitioned: true}
                      - name: code
                        quality:
                          -
                            { %s }
                """.formatted(rule));
    }
}
