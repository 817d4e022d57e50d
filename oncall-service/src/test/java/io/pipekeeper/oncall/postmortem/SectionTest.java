package io.pipekeeper.oncall.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.incident.AnswerEvent;
import io.pipekeeper.oncall.incident.InventedIncident;
import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionTest {

    private static final Instant START = Instant.parse("2026-01-06T08:00:00Z");
    private static final Mark ANA = new Mark(new Person("ana"), START);
    private static final Mark BEN = new Mark(new Person("ben"), START);

    @Test
    void whoEditsDoesNotStandUpForItUnlessTheySaySo() {
        var confirmed = section(SectionKey.IMPACT, "an hour").confirmed(ANA);

        assertThat(confirmed.edited("two hours", BEN, false).confirmed()).isNull();
        assertThat(confirmed.edited("two hours", BEN, true).confirmed()).isEqualTo(BEN);
    }

    @Test
    void theFirstWhoStandsUpStays() {
        assertThat(section(SectionKey.IMPACT, "an hour")
                        .confirmed(ANA)
                        .confirmed(BEN)
                        .confirmed())
                .isEqualTo(ANA);
    }

    @Test
    void theRevisionChangesWithTheText() {
        var section = section(SectionKey.IMPACT, "an hour");

        assertThat(section.confirmed(ANA).revisionOfText()).isEqualTo(section.revisionOfText());
        assertThat(section.edited("two hours", ANA, true).revisionOfText()).isNotEqualTo(section.revisionOfText());
    }

    @Test
    void isPublishedWhenItIsOverAndAllIsConfirmedAndTheCauseIsKnown() {
        var open = InventedIncident.detected("profit", START);

        assertThat(new Publication(open.incident(), sections("")).missing())
                .contains("the incident is not over", "Root cause is empty")
                .doesNotContain("Lessons is empty");
        var over = open.then(5, new AnswerEvent.Resolved(null, null)).incident();
        assertThat(new Publication(over, sections("The export failed")).missing())
                .isEmpty();
        assertThat(new Publication(over, List.of(section(SectionKey.IMPACT, "an hour"))).missing())
                .containsExactly("Impact is not confirmed");
    }

    private static List<Section> sections(String cause) {
        return Arrays.stream(SectionKey.values())
                .map(key ->
                        section(key, key == SectionKey.ROOT_CAUSE ? cause : "").confirmed(ANA))
                .toList();
    }

    private static Section section(SectionKey key, String text) {
        return new Section(key, text, List.of(), null, null);
    }
}
