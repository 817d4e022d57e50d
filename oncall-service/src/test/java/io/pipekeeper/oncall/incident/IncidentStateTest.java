package io.pipekeeper.oncall.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.error.ConflictException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentStateTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-06T10:00:00Z");
    private static final Person ANA = new Person("ana");
    private static final Person BEN = new Person("ben");

    private final Incident incident = new Incident(
            new UUID(0, 1),
            "pipeline:aggregate-profit",
            "aggregate-profit",
            "Negative profit",
            IncidentSeverity.WARNING,
            List.of("aggregate-profit-no-negative-profit"),
            NINE,
            new IncidentState.Triggered(),
            null,
            StakeholderClock.start(NINE.plus(Duration.ofMinutes(30))));

    @Test
    void theFirstToAcknowledgeStays() {
        var acknowledged = incident.acknowledge(ANA, NINE).acknowledge(BEN, TEN);

        assertThat(acknowledged.state()).isEqualTo(new IncidentState.Acknowledged(ANA, NINE));
    }

    @Test
    void remembersWhoAnsweredWhenItIsOver() {
        var resolved = incident.acknowledge(ANA, NINE).resolve(null, TEN);

        assertThat(resolved.state().status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(resolved.state().acknowledgement()).isEqualTo(new IncidentState.Acknowledged(ANA, NINE));
    }

    @Test
    void theFirstResolutionStays() {
        var resolved = incident.resolve(ANA, NINE);

        assertThat(resolved.resolve(BEN, TEN)).isEqualTo(resolved);
    }

    @Test
    void nobodyAnswersWhatIsOver() {
        var resolved = incident.resolve(ANA, NINE);

        assertThatThrownBy(() -> resolved.acknowledge(BEN, TEN))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already resolved");
    }

    @Test
    void isAsBadAsItsWorstAlert() {
        var joined =
                incident.joinedBy(signal(IncidentSeverity.CRITICAL, "a")).joinedBy(signal(IncidentSeverity.INFO, "a"));

        assertThat(joined.severity()).isEqualTo(IncidentSeverity.CRITICAL);
        assertThat(joined.checkIds()).containsExactly("aggregate-profit-no-negative-profit", "a");
    }

    @Test
    void stakeholdersAreToldFirstOnce() {
        var told = incident.stakeholdersNotified(NINE).stakeholdersNotified(TEN);

        assertThat(told.stakeholderClock().notifiedAt()).isEqualTo(NINE);
    }

    private static AlertSignal signal(IncidentSeverity severity, String check) {
        return new AlertSignal("monitor", "key", "group", null, check, "summary", "source", severity, "{}", NINE);
    }
}
