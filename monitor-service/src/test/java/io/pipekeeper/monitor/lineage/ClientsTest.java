package io.pipekeeper.monitor.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.pipekeeper.monitor.Fixtures;
import io.pipekeeper.monitor.assertion.Assertion;
import io.pipekeeper.monitor.dataset.Field;
import io.pipekeeper.monitor.dataset.OwnershipProposal;
import io.pipekeeper.monitor.metric.PushedMetric;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send, in the shape in which they send it. */
class ClientsTest {

    private static final Instant RECEIVED = Instant.parse("2026-01-06T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "airflow-start",
                "airflow-fail",
                "spark-complete",
                "dbt-complete",
                "flink-running",
                "trino-complete",
                "dataset-event",
                "job-event"
            })
    void takesWhatClientsSend(String file) {
        assertThat(LineageEvent.fault(Fixtures.json("openlineage/" + file + ".json")))
                .isEmpty();
    }

    @Test
    void readsARunOfAirflow() {
        var run = run("airflow-start").and(run("airflow-fail"));

        assertThat(run.job()).isEqualTo("airflow/daily.load");
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.cause()).isEqualTo(RunCause.TIMEOUT);
        assertThat(run.startedAt()).isEqualTo("2026-01-06T02:00:03.471Z");
        assertThat(run.nominalStart()).isEqualTo("2026-01-04T23:00:00Z");
        assertThat(run.origin())
                .isEqualTo(
                        new RunOrigin("019b8fd1-6f00-7c3e-9b1a-000000000000", "airflow/daily", "Airflow 3.1.0", false));
    }

    @Test
    void readsWhatSparkWrote() {
        var facts = LineageFacts.of(event("spark-complete"));

        assertThat(facts.metrics())
                .extracting(
                        PushedMetric::dataset,
                        PushedMetric::metric,
                        metric -> metric.value().intValue())
                .contains(
                        tuple("s3://lake/gold/profit", "written.rowCount", 6),
                        tuple("s3://lake/raw/orders", "read.rowCount", 120_000));
        assertThat(facts.metrics()).extracting(PushedMetric::period).containsOnly("2026-01-04T23:00:00Z");
        assertThat(facts.schemas().getLast().fields())
                .containsExactly(
                        new Field("day", "date"),
                        new Field("profit", "decimal(16,2)"),
                        new Field("unit", "struct"),
                        new Field("unit.id", "string"));
        assertThat(event("spark-complete").edges()).hasSize(2);
    }

    @Test
    void readsWhatDbtTested() {
        var assertions = new LineageAssertions(event("dbt-complete")).read();

        assertThat(assertions)
                .extracting(Assertion::name, assertion -> assertion.outcome().name(), Assertion::observed)
                .containsOnly(
                        tuple("not_null(order_id)", "PASS", "it holds"),
                        tuple("unique(order_id)", "WARN", "it does not hold, it is 2"),
                        tuple("assert_totals_match", "FAIL", "it does not hold, it is 3"),
                        tuple("assert_no_future", "PASS", "it holds"),
                        tuple("assert_other", "SKIPPED", "it was skipped"));
        assertThat(assertions.stream().map(Assertion::key).distinct()).hasSize(5);
    }

    @Test
    void readsTheMetricsOfADataset() {
        assertThat(LineageFacts.of(event("dbt-complete")).metrics())
                .extracting(PushedMetric::metric)
                .containsExactly("rowCount", "bytes", "order_id.nullCount", "order_id.distinctCount", "order_id.q0.5");
    }

    @Test
    void knowsThatAStreamGoesOnForEver() {
        assertThat(run("flink-running").origin().streaming()).isTrue();
        assertThat(run("flink-running").stateAt()).isEqualTo("2026-01-06T03:00:00.100Z");
    }

    @Test
    void readsEventsThatAreAboutNoRun() {
        assertThat(event("dataset-event").run()).isEmpty();
        assertThat(LineageFacts.of(event("dataset-event")).owners())
                .extracting(OwnershipProposal::subject, OwnershipProposal::owner)
                .containsExactly(tuple("postgres://warehouse:5432/shop.public.customers", "user:ana"));
        assertThat(LineageFacts.of(event("dataset-event")).schemas()).hasSize(1);
        assertThat(event("job-event").run()).isEmpty();
        assertThat(event("job-event").edges()).hasSize(1);
        assertThat(LineageFacts.of(event("job-event")).owners()).hasSize(1);
    }

    private static LineageEvent event(String file) {
        return LineageEvent.of(Fixtures.json("openlineage/" + file + ".json"), RECEIVED);
    }

    private static Run run(String file) {
        return event(file).run().orElseThrow();
    }
}
