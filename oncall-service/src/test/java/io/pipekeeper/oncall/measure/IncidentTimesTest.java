package io.pipekeeper.oncall.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.AnswerEvent;
import io.pipekeeper.oncall.incident.DeliveryEvent;
import io.pipekeeper.oncall.incident.InventedIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentTimesTest {

    private static final Person ANA = new Person("ana");
    private static final Instant START = Instant.parse("2026-01-06T08:00:00Z");

    @Test
    void theFirstAnswerStandsThoughItWasReopened() {
        var times = times(InventedIncident.detected("profit", START)
                .then(1, new DeliveryEvent.Delivered(new UUID(0, 1), "MAIL", "ana", ANA, 0, false))
                .then(10, new AnswerEvent.Acknowledged(ANA, "link"))
                .then(20, new AnswerEvent.Resolved(ANA, "fixed"))
                .then(25, new AnswerEvent.Reopened(ANA, "not fixed", null))
                .then(30, new AnswerEvent.Acknowledged(ANA, "link"))
                .then(90, new AnswerEvent.Resolved(ANA, null)));

        assertThat(times.delivery().value()).isEqualTo(Duration.ofMinutes(1));
        assertThat(times.answer().value()).isEqualTo(Duration.ofMinutes(10));
        assertThat(times.resolution().value()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void whatNeverHappenedSaysWhy() {
        var times = times(InventedIncident.detected("profit", START).then(5, new AnswerEvent.Resolved(null, null)));

        assertThat(times.answer()).isEqualTo(MeasuredTime.notApplicable("it was over before anybody answered"));
        assertThat(times.mitigation().state()).isEqualTo(MeasurementState.NOT_APPLICABLE);
        assertThat(times.stakeholders()).isEqualTo(MeasuredTime.notApplicable("nobody had to be told"));
    }

    @Test
    void whatMayHappenYetIsPending() {
        var times = times(InventedIncident.detected("profit", START));

        assertThat(times.call()).isEqualTo(MeasuredTime.pending("nobody was called"));
        assertThat(times.stakeholders().state()).isEqualTo(MeasurementState.PENDING);
        assertThat(times.resolution().state()).isEqualTo(MeasurementState.PENDING);
    }

    private static IncidentTimes times(InventedIncident invented) {
        return IncidentTimes.of(invented.incident(), invented.timeline(), true);
    }
}
