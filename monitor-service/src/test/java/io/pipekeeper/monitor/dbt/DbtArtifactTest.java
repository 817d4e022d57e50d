package io.pipekeeper.monitor.dbt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pipekeeper.monitor.Fixtures;
import io.pipekeeper.monitor.assertion.Assertion;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DbtArtifactTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-06T08:00:00Z");

    @Test
    void tellsOfEveryTest() {
        var tests = RunResults.read(Fixtures.json("dbt/run_results.json"), RECEIVED);

        assertThat(tests)
                .extracting(Assertion::name, test -> test.outcome().name(), Assertion::observed)
                .containsExactly(
                        tuple("not_null_profit_day", "PASS", "it holds"),
                        tuple("unique_profit_id", "FAIL", "3 failures: Got 3 results, configured to fail if != 0"),
                        tuple(
                                "accepted_values_profit_unit",
                                "WARN",
                                "1 failures: Got 1 result, configured to warn if != 0"),
                        tuple("assert_margin", "ERROR", "dbt could not run it: Database Error in test assert_margin"),
                        tuple("assert_growth", "SKIPPED", "dbt skipped it"));
        assertThat(tests).extracting(Assertion::project).containsOnly("shop");
        assertThat(tests).extracting(Assertion::toldAt).containsOnly(Instant.parse("2026-01-06T04:00:00.123456Z"));
    }

    @Test
    void knowsAFileThatIsSentToTheWrongDoor() {
        var results = Fixtures.json("dbt/run_results.json");

        assertThat(DbtArtifact.fault(results, RunResults.FILE)).isEmpty();
        assertThat(DbtArtifact.fault(Fixtures.json("dbt/sources.json"), Freshness.FILE))
                .isEmpty();
        assertThat(DbtArtifact.fault(results, Freshness.FILE))
                .hasValue("it is of the schema https://schemas.getdbt.com/dbt/run-results/v6.json;"
                        + " send target/sources.json to this door");
    }

    @Test
    void tellsOfEverySourceAlsoWhenNobodyKnowsHowFreshItIs() {
        var sources = Freshness.read(Fixtures.json("dbt/sources.json"), RECEIVED);

        assertThat(sources)
                .extracting(
                        Assertion::name, source -> source.outcome().name(), Assertion::observed, Assertion::expected)
                .containsExactly(
                        tuple(
                                "freshness of billing.invoices",
                                "PASS",
                                "loaded last at 2026-01-06T03:00:00Z, 1 h 5 min before",
                                "warn after 12 hour, fail after 24 hour"),
                        tuple(
                                "freshness of billing.refunds",
                                "FAIL",
                                "loaded last at 2026-01-04T23:00:00Z, 29 h 5 min before",
                                "fail after 24 hour"),
                        tuple(
                                "freshness of billing.rates",
                                "ERROR",
                                "dbt could not find out how fresh it is: Database Error\n"
                                        + "  relation \"billing.rates\" does not exist",
                                "fresh, as dbt says"));
    }

    @Test
    void saysWhatToSendInstead() {
        var nothing = JsonNodeFactory.instance.objectNode();

        assertThat(DbtArtifact.fault(nothing, RunResults.FILE).orElseThrow()).contains("send target/run_results.json");
        assertThat(DbtArtifact.fault(Fixtures.json("dbt/sources.json"), Freshness.FILE))
                .isEmpty();
    }
}
