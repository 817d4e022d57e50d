package io.pipekeeper.oncall.postmortem.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.AlertEvent;
import io.pipekeeper.oncall.incident.AnswerEvent;
import io.pipekeeper.oncall.incident.CallEvent;
import io.pipekeeper.oncall.incident.DeliveryEvent;
import io.pipekeeper.oncall.incident.IncidentAlert;
import io.pipekeeper.oncall.incident.InventedIncident;
import io.pipekeeper.oncall.incident.NoteEvent;
import io.pipekeeper.oncall.incident.StakeholderEvent;
import io.pipekeeper.oncall.incident.StatementKind;
import io.pipekeeper.oncall.measure.IncidentTimes;
import io.pipekeeper.oncall.policy.EscalationTarget;
import io.pipekeeper.oncall.policy.Progress;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Incidents that went badly in different ways, and what is said about them afterwards. */
class DraftTest {

    private static final Person ANA = new Person("ana");
    private static final Person BEN = new Person("ben");
    private static final Instant START = Instant.parse("2026-01-06T08:00:00Z");
    private static final UUID ALERT = new UUID(0, 1);

    @Test
    void answeredLateByTheSecondPerson() {
        var drafts = drafted(InventedIncident.detected("profit", START)
                .then(0, paged(ANA, "primary", 0, 30))
                .then(1, new DeliveryEvent.Delivered(new UUID(0, 9), "MAIL", "ana", ANA, 0, false))
                .then(30, paged(BEN, "secondary", 1, 45))
                .then(42, new AnswerEvent.Acknowledged(BEN, "link"))
                .then(60, new AlertEvent.DataVerified(List.of("freshness")), new AnswerEvent.Resolved(null, null)));

        assertThat(text(drafts, SectionKey.RESPONSE))
                .contains("- **First call after:** 0 s")
                .contains("- **First page left after:** 1 min")
                .contains("- **First answer after:** 42 min")
                .contains("| 2026-01-06 08:00:00 UTC | ana | primary, step 1, round 1 | somebody else did | T2 |")
                .contains("| 2026-01-06 08:30:00 UTC | ben | secondary, step 2, round 1 | after 12 min | T4 |");
        assertThat(text(drafts, SectionKey.FACTORS))
                .contains("- ana was called at 2026-01-06 08:00:00 UTC, and nobody had answered by "
                        + "2026-01-06 08:30:00 UTC (T2)")
                .doesNotContain("- ben was called");
    }

    @Test
    void neverAnswered() {
        var drafts = drafted(InventedIncident.detected("profit", START)
                .then(0, paged(ANA, "primary", 0, 30))
                .then(30, new CallEvent.Exhausted("nobody is left", progress()))
                .then(90, new AlertEvent.DataVerified(List.of("freshness")), new AnswerEvent.Resolved(null, null)));

        assertThat(text(drafts, SectionKey.RESPONSE))
                .contains("- **First answer after:** – (not applicable: it was over before anybody answered)")
                .contains("- **First page left after:** – (not applicable: no page has left)");
        assertThat(text(drafts, SectionKey.FACTORS)).contains("- Exhausted: nobody is left (T3)");
    }

    @Test
    void toldTooLate() {
        var drafts = drafted(InventedIncident.detected("profit", START)
                .then(30, new StakeholderEvent.ClockBreached(START.plusSeconds(1800)))
                .then(
                        40,
                        new StakeholderEvent.StakeholdersNotified(
                                ANA, List.of("finance"), "It is late", StatementKind.FIRST, null))
                .then(60, new AnswerEvent.Resolved(ANA, "fixed by hand")));

        assertThat(text(drafts, SectionKey.STAKEHOLDERS))
                .contains("- **To be told by:** 2026-01-06 08:30:00 UTC")
                .contains("- **Told after:** 40 min")
                .contains("- **In time:** no, 10 min too late");
        assertThat(section(drafts, SectionKey.FACTORS).evidence())
                .extracting(Evidence::ref)
                .containsExactly("T3");
    }

    @Test
    void whatLeavesByItselfAtTheEndIsInTime() {
        var drafts = drafted(InventedIncident.detected("profit", START)
                .then(10, new StakeholderEvent.StatementDrafted(StatementKind.FIRST, "Late", "It is late"))
                .then(
                        31,
                        new StakeholderEvent.StakeholdersNotified(
                                null, List.of("finance"), "It is late", StatementKind.HOLDING, null))
                .then(60, new AnswerEvent.Resolved(ANA, "fixed by hand")));

        assertThat(text(drafts, SectionKey.STAKEHOLDERS))
                .contains("- **In time:** yes")
                .doesNotContain("Draft for stakeholders");
    }

    @Test
    void neverTold() {
        var drafts =
                drafted(InventedIncident.detected("profit", START).then(60, new AnswerEvent.Resolved(ANA, "fixed")));

        assertThat(text(drafts, SectionKey.STAKEHOLDERS))
                .contains("- **Told after:** – (pending: nobody has told them)");
        assertThat(text(drafts, SectionKey.FACTORS))
                .contains("- Nobody told stakeholders, who had to know by 2026-01-06 08:30:00 UTC (T1)");
    }

    @Test
    void reopened() {
        var drafts = drafted(InventedIncident.detected("profit", START)
                .then(10, new AnswerEvent.Resolved(ANA, "looks fine"))
                .then(20, new AnswerEvent.Reopened(BEN, "it does not", null))
                .then(50, new AnswerEvent.Resolved(BEN, "fixed")));

        assertThat(text(drafts, SectionKey.IMPACT))
                .contains("- **Over:** 2026-01-06 08:50:00 UTC (T4)")
                .contains("- **Lasted:** 50 min since the detection")
                .contains("- **Data right again:** – (not applicable: it was ended before every check was green)");
        assertThat(text(drafts, SectionKey.FACTORS)).contains("- Reopened by ben: it does not (T3)");
    }

    @Test
    void joinedByAnotherIncident() {
        var drafts = drafted(InventedIncident.detected("profit", START)
                .then(5, new AnswerEvent.Absorbed(ANA, new UUID(0, 5), List.of("row-count")))
                .then(9, new NoteEvent.Noted(ANA, "Same export | same fault"))
                .then(20, new AnswerEvent.Resolved(ANA, "fixed")));

        assertThat(text(drafts, SectionKey.ACTIONS))
                .contains("ana merged 00000000-0000-0000-0000-000000000005 into this one (T2)")
                .contains("- 2026-01-06 08:09:00 UTC: ana: Same export \\| same fault (T3)");
    }

    @Test
    void saysWhatWasSeenAndSinceWhen() {
        var alert = Map.of(
                "observed",
                "<b>0</b> rows",
                "expected",
                "at least 1",
                "period",
                "2026-01-05",
                "since",
                "2026-01-06T07:15:00Z");

        var drafts =
                drafted(InventedIncident.detected("profit", START).then(60, new AnswerEvent.Resolved(ANA, "x")), alert);

        assertThat(text(drafts, SectionKey.WHAT_FAILED))
                .contains("- Profit is late; observed \\<b\\>0\\</b\\> rows, expected at least 1 (A1)");
        assertThat(text(drafts, SectionKey.IMPACT))
                .contains("- **Began:** 2026-01-06 07:15:00 UTC (A1)")
                .contains("- **Lasted:** 1 h 45 min")
                .contains("- **Data periods:** 2026-01-05");
        assertThat(text(drafts, SectionKey.DETECTION)).contains("- **Time to detect:** 45 min");
        assertThat(section(drafts, SectionKey.WHAT_FAILED).evidence())
                .extracting(Evidence::id)
                .containsExactly("1", ALERT.toString());
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        var drafts = drafted(InventedIncident.detected("profit", START));

        assertThat(text(drafts, SectionKey.IMPACT))
                .contains("- **Began:** – (pending: nobody has said when it began)")
                .contains("- **Over:** – (pending: it is not over)")
                .contains("- **Data periods:** – (pending: the alerts name none)");
        assertThat(text(drafts, SectionKey.RUNBOOK)).contains("– (pending: which steps were taken is not recorded)");
        assertThat(text(drafts, SectionKey.RESOLUTION))
                .contains("- **To be over by:** – (not applicable: nothing was promised)");
    }

    @Test
    void peopleWriteWhyItHappenedAndWhatWasLearned() {
        var drafts = drafted(InventedIncident.detected("profit", START));

        assertThat(drafts).extracting(DraftSection::key).containsExactly(SectionKey.values());
        assertThat(text(drafts, SectionKey.ROOT_CAUSE)).isEmpty();
        assertThat(text(drafts, SectionKey.LESSONS)).isEmpty();
    }

    @Test
    void aLongNightIsCutWithAWordOfIt() {
        var night = InventedIncident.detected("profit", START);
        for (int minute = 1; minute <= 100; minute++) {
            night.then(minute, new NoteEvent.Noted(ANA, "x".repeat(400)));
        }

        assertThat(text(drafted(night), SectionKey.ACTIONS))
                .hasSizeLessThan(20_000)
                .endsWith("- More stands on the timeline.");
    }

    private static CallEvent.Paged paged(Person person, String target, int step, int deadline) {
        return new CallEvent.Paged(
                person, EscalationTarget.of(target), 1, step, START.plus(Duration.ofMinutes(deadline)), progress());
    }

    private static Progress progress() {
        return Progress.start(START);
    }

    private static List<DraftSection> drafted(InventedIncident invented) {
        return drafted(invented, Map.of());
    }

    private static List<DraftSection> drafted(InventedIncident invented, Map<String, String> details) {
        var alert = new IncidentAlert(
                ALERT,
                "monitor",
                "key",
                "Profit is late",
                "analytics.profit",
                IncidentSeverity.ERROR,
                "freshness",
                "{}",
                START,
                START,
                1,
                null);
        var facts = AlertFacts.of(alert, new ObjectMapper().valueToTree(details));
        var times = IncidentTimes.of(invented.incident(), invented.timeline(), true);
        return Draft.of(new Facts(invented.incident(), "Profit", invented.timeline(), List.of(facts), times));
    }

    private static String text(List<DraftSection> drafts, SectionKey key) {
        return section(drafts, key).text();
    }

    private static DraftSection section(List<DraftSection> drafts, SectionKey key) {
        return drafts.stream().filter(draft -> draft.key() == key).findFirst().orElseThrow();
    }
}
