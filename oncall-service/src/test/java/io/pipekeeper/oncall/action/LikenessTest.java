package io.pipekeeper.oncall.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.AlertEvent;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.InventedIncident;
import io.pipekeeper.oncall.incident.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final Instant DAY = Instant.parse("2026-01-06T08:00:00Z");
    private static final Incident FRESHNESS =
            InventedIncident.detected("profit", DAY).incident();
    private static final Incident UNNAMED = Samples.incident(new UUID(0, 1), "profit", "It is late", DAY);

    @Test
    void theSameCheckOfTheSamePipeline() {
        var later = InventedIncident.detected("profit", DAY.plusSeconds(90_000))
                .then(1, new AlertEvent.AlertAdded("Rows are missing", "row-count"))
                .incident();

        assertThat(new Likeness(later, FRESHNESS).why()).contains("The same checks failed: freshness");
    }

    @Test
    void theSameCheckOfAnotherPipelineIsNotTheSame() {
        var other = InventedIncident.detected("growth", DAY).incident();

        assertThat(new Likeness(other, FRESHNESS).why()).isEmpty();
    }

    @Test
    void theGroupCountsWhereNoCheckIsNamed() {
        assertThat(new Likeness(UNNAMED, FRESHNESS).why()).contains("The same group: pipeline:profit");
    }

    @Test
    void theLineNamesTheDayAndWhatIsOpen() {
        var item = new ActionItem(
                new UUID(0, 2),
                FRESHNESS.id(),
                "Alert on the billing export",
                new Person("ana"),
                LocalDate.of(2026, 1, 20),
                null,
                DAY,
                new ActionState.Open());

        assertThat(new RelatedIncident(FRESHNESS, "The same checks failed: freshness", List.of(item)).line())
                .isEqualTo("Like the incident of 2026-01-06; still open: Alert on the billing export");
    }
}
