package io.pipekeeper.oncall.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-01-06T10:00:00Z");
    private static final Person ANA = new Person("ana");
    private static final Person BEN = new Person("ben");
    private static final List<IncidentAlert> NOTHING_FAILS = List.of();

    private final Incident incident = Incident.begin(
            new UUID(0, 1),
            new AlertEvent.Detected(
                    "pipeline:aggregate-profit",
                    "aggregate-profit",
                    "no-negative-profit",
                    "Negative profit",
                    NINE,
                    Assessment.byRules(IncidentSeverity.ERROR, List.of("error told")),
                    NINE.plus(Duration.ofMinutes(30)),
                    false),
            NINE);

    private final Incident acknowledged = after(incident, answers(incident).acknowledge(ANA, "console"), NINE);
    private final Incident resolved = after(incident, answers(incident).resolve(ANA, null, NOTHING_FAILS), NINE);

    @Test
    void theFirstToAcknowledgeStays() {
        assertThat(acknowledged.state()).isEqualTo(new IncidentState.Acknowledged(ANA, NINE, null));
        assertThat(answers(acknowledged).acknowledge(BEN, "console")).isEmpty();
    }

    @Test
    void remembersWhoAnsweredWhenItIsOver() {
        var over = after(acknowledged, answers(acknowledged).resolve(BEN, null, NOTHING_FAILS), TEN);

        assertThat(over.state().status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(over.state().acknowledgement()).isEqualTo(new IncidentState.Acknowledged(ANA, NINE, null));
    }

    @Test
    void theFirstResolutionStays() {
        assertThat(answers(resolved).resolve(BEN, null, NOTHING_FAILS)).isEmpty();
    }

    @Test
    void nobodyAnswersWhatIsOver() {
        assertThatThrownBy(() -> answers(resolved).acknowledge(BEN, "console"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("reopen it first");
    }

    @Test
    void isNotOverWhileSomethingFailsUnlessSomebodySaysWhy() {
        var failing = List.of(alert("Negative profit"));

        assertThatThrownBy(() -> answers(incident).resolve(ANA, null, failing))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("still failing: Negative profit");
        assertThat(answers(incident)
                        .resolve(ANA, "Agreed with finance", failing)
                        .map(IncidentEvent::text))
                .contains("Resolved by ana although checks fail: Agreed with finance");
    }

    @Test
    void mitigatedIsNotOver() {
        var mitigated = after(incident, answers(incident).mitigate(ANA, "Report withdrawn"), NINE);

        assertThat(mitigated.isOpen()).isTrue();
        assertThat(mitigated.state().acknowledgement()).isEqualTo(new IncidentState.Acknowledged(ANA, NINE, null));
        assertThat(answers(mitigated).mitigate(BEN, "Again")).isEmpty();
    }

    @Test
    void snoozedIsCalledAgainWhenTheTimeIsOver() {
        var snoozed = after(acknowledged, answers(acknowledged).snooze(ANA, TEN, NINE), NINE);

        assertThat(snoozed.nextCallAt()).isEqualTo(TEN);
        assertThat(answers(snoozed).snooze(ANA, TEN, NINE)).isEmpty();
    }

    @Test
    void nobodySnoozesForEverOrIntoThePast() {
        assertThatThrownBy(() -> answers(incident).snooze(ANA, NINE, NINE)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> answers(incident).snooze(ANA, NINE.plus(Duration.ofDays(8)), NINE))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void reopenedIsCalledAnew() {
        var reopened = after(resolved, answers(resolved).reopen(BEN, "Still wrong", TEN), TEN);

        assertThat(reopened.state()).isEqualTo(new IncidentState.Triggered());
        assertThat(answers(reopened).reopen(BEN, "Still wrong", TEN)).isEmpty();
    }

    @Test
    void whatAPersonJudgesStandsBesideTheArithmetic() {
        var judged = after(incident, answers(incident).assess(ANA, IncidentSeverity.CRITICAL, "Board meeting"), TEN);

        assertThat(judged.assessment())
                .hasToString("critical by ana: Board meeting")
                .extracting(Assessment::terms)
                .isEqualTo(List.of("error told"));
        assertThat(answers(judged).assess(ANA, IncidentSeverity.CRITICAL, "Board meeting"))
                .isEmpty();
    }

    @Test
    void whatNothingCoversCannotBeEscalated() {
        assertThatThrownBy(() -> answers(incident).escalate(ANA, NINE))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("apply coverage first");
    }

    @Test
    void stakeholdersAreToldFirstOnce() {
        var told = new StakeholderEvent.StakeholdersNotified(
                ANA, List.of("investor-relations"), "Late", StatementKind.FIRST, null);

        var twice = incident.after(List.of(told), NINE).after(List.of(told), TEN);

        assertThat(twice.stakeholderClock().notifiedAt()).isEqualTo(NINE);
    }

    private static Answers answers(Incident incident) {
        return new Answers(incident);
    }

    private static Incident after(Incident before, Optional<IncidentEvent> event, Instant at) {
        return before.after(List.of(event.orElseThrow()), at);
    }

    private static IncidentAlert alert(String summary) {
        return new IncidentAlert(
                new UUID(0, 2),
                "monitor",
                "key",
                summary,
                "table",
                IncidentSeverity.ERROR,
                null,
                "{}",
                NINE,
                NINE,
                1,
                null);
    }
}
