package io.pipekeeper.launcher.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.launcher.warehouse.PipelineRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunEventsTest {

    private static final Instant STARTED = Instant.parse("2026-01-06T02:05:00Z");
    private static final Instant FINISHED = Instant.parse("2026-01-06T02:23:00Z");

    private final RunEvents events = new RunEvents();

    @Test
    void tellThatARunBeganAndEnded() {
        var told = told(run(FINISHED, null));

        assertThat(told.findValuesAsText("eventType")).containsExactly("START", "COMPLETE");
        assertThat(told.findValuesAsText("eventTime")).containsExactly("2026-01-06T02:05:00Z", "2026-01-06T02:23:00Z");
        assertThat(told.findValuesAsText("runId"))
                .hasSize(2)
                .containsOnly(told.findValuesAsText("runId").getFirst());
    }

    @Test
    void sayForWhichDayInTheZoneOfTheBusiness() {
        var nominal = told(run(FINISHED, null)).get(0).at("/run/facets/nominalTime");

        assertThat(nominal.path("nominalStartTime").asText()).isEqualTo("2026-01-04T23:00:00Z");
        assertThat(nominal.path("nominalEndTime").asText()).isEqualTo("2026-01-05T23:00:00Z");
    }

    @Test
    void nameTheTablesAsTheSpecificationDoes() {
        var event = told(run(FINISHED, null)).get(1);

        assertThat(event.at("/job/namespace").asText()).isEqualTo("demo");
        assertThat(event.at("/inputs/0/namespace").asText()).isEqualTo("postgres://warehouse.example:5432");
        assertThat(event.at("/inputs/0/name").asText()).isEqualTo("warehouse.raw.revenue");
        assertThat(event.at("/outputs/0/name").asText()).isEqualTo("warehouse.analytics.aggregate_profit");
    }

    @Test
    void tellHowManyRowsWereWrittenWhenTheyAreComplete() {
        var told = told(run(FINISHED, null));

        assertThat(told.get(0).at("/outputs/0/outputFacets").isMissingNode()).isTrue();
        assertThat(told.get(1)
                        .at("/outputs/0/outputFacets/outputStatistics/rowCount")
                        .asInt())
                .isEqualTo(6);
        assertThat(told(run(FINISHED, "Job aborted")).findValues("rowCount")).isEmpty();
    }

    @Test
    void sayWhatARunFailedWith() {
        var told = told(run(FINISHED, "Job aborted\n\tat a.B\nCaused by: java.lang.OutOfMemoryError"));

        assertThat(told.findValuesAsText("eventType")).containsExactly("START", "FAIL");
        var error = told.get(1).at("/run/facets/errorMessage");
        assertThat(error.path("message").asText()).isEqualTo("Job aborted");
        assertThat(error.path("stackTrace").asText()).contains("java.lang.OutOfMemoryError");
    }

    @Test
    void haveNoEndWhileARunGoesOn() {
        assertThat(told(run(null, null)).findValuesAsText("eventType")).containsExactly("START");
    }

    @Test
    void giveARunThatStartsAgainAnotherId() {
        var first = told(run(FINISHED, null));
        var again = told(new PipelineRun(
                "aggregate-profit", LocalDate.of(2026, 1, 5), FINISHED, null, null, null, List.of(), List.of()));

        assertThat(again.findValuesAsText("runId")).doesNotContainAnyElementsOf(first.findValuesAsText("runId"));
    }

    private JsonNode told(PipelineRun run) {
        return new ObjectMapper().valueToTree(events.of(run));
    }

    private static PipelineRun run(@Nullable Instant finishedAt, @Nullable String problem) {
        return new PipelineRun(
                "aggregate-profit",
                LocalDate.of(2026, 1, 5),
                STARTED,
                finishedAt,
                problem,
                6L,
                List.of("raw.revenue"),
                List.of("analytics.aggregate_profit"));
    }
}
