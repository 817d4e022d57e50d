package io.pipekeeper.oncall.paging;

import static io.pipekeeper.oncall.paging.StoryFixtures.NINE;
import static io.pipekeeper.oncall.paging.StoryFixtures.story;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.paging.AnswerDoor.Ways;
import io.pipekeeper.oncall.paging.Story.Finding;
import io.pipekeeper.oncall.paging.guidance.Guidance;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageWriterTest {

    private static final Finding PROFIT = new Finding("No negative profit", "-1200.50 EUR", "at least 0", "2026-01-05");

    private final PageWriter writer = new PageWriter(URI.create("https://pipekeeper.example"));

    @Test
    void writesEverythingThatOneNeedsAtNight() {
        var story = story(
                "Negative profit",
                List.of(PROFIT, new Finding("Every business unit", null, null, "2026-01-06T08:59:00Z")),
                List.of("Engineer A"));
        var steps = List.of(
                new Guidance("Data quality issues", "1", "Look at the profit by unit.", "https://pipekeeper.example/r"),
                new Guidance("Data quality issues", "2", "Ask finance.", null),
                new Guidance("Revenue source delayed", "1", "Ask billing.", null));

        var message = writer.write(story, Optional.of(steps), NINE).message();

        assertThat(message.subject()).isEqualTo("[CRITICAL] Aggregate Profit: Negative profit");
        assertThat(message.text()).isEqualTo("""
                Engineer B, you are called as step 2.

                Pipeline: Aggregate Profit, for investors
                Severity: critical (error told, +1 investors rely on it)
                Detected: 2026-01-06T09:00:00Z
                Owned by: Engineer A, Engineer B
                Built from it: Aggregate Growth
                Told when it fails: Investor Relations

                No negative profit
                  observed: -1200.50 EUR
                  expected: at least 0
                  since:    2026-01-05

                Every business unit
                  since:    2026-01-06T08:59:00Z

                What to do: Data quality issues
                  1. Look at the profit by unit.
                     https://pipekeeper.example/r
                  2. Ask finance.

                What to do: Revenue source delayed
                  1. Ask billing.

                Also paged: Engineer A

                To acknowledge, which stops the escalation,
                - send this to https://pipekeeper.example/graphql:
                  mutation { acknowledgeIncident(id: "00000000-0000-0000-0000-000000000001") { state } }

                Incident: 00000000-0000-0000-0000-000000000001
                """);
    }

    @Test
    void saysHowToAnswer() {
        var ways = new Ways(URI.create("https://oncall.example/answer/1"), "4a");
        var message = write(StoryFixtures.with(story("Negative profit", List.of(), List.of()), ways));

        assertThat(message.text()).contains("""
                To acknowledge, which stops the escalation,
                - open https://oncall.example/answer/1
                - reply 4a
                - send this to https://pipekeeper.example/graphql:
                """);
        assertThat(message.answerLink()).isEqualTo(ways.link());
        assertThat(message.replyCode()).isEqualTo("4a");
    }

    @Test
    void saysWhatIsStillToBeDoneSinceItHappenedBefore() {
        var story = story("Negative profit", List.of(), List.of());

        assertThat(write(StoryFixtures.reminding(story, "Like the incident of 2026-01-02;\nstill open: Retry"))
                        .text())
                .contains("""
                        No guidance: the runbooks could not be reached.

                        Like the incident of 2026-01-02; still open: Retry

                        Also paged: nobody
                        """);
    }

    @Test
    void saysTheFirstThingThatIsWrongInBrief() {
        assertThat(write(story("Negative profit", List.of(PROFIT, PROFIT), List.of()))
                        .brief())
                .isEqualTo(
                        "Critical: Aggregate Profit: No negative profit, observed -1200.50 EUR, expected at least 0.");
        assertThat(write(story("Negative\nprofit", List.of(), List.of())).brief())
                .isEqualTo("Critical: Aggregate Profit: Negative profit.");
    }

    @Test
    void isBriefWhateverATableSays() {
        var brief = write(story("🚨".repeat(500), List.of(), List.of())).brief();

        assertThat(brief.length()).isBetween(299, 300);
        assertThat(brief).endsWith("🚨…");
    }

    @Test
    void saysWhyThereIsNoGuidance() {
        var story = story("Negative profit", List.of(), List.of());

        assertThat(write(story).text()).contains("the runbooks could not be reached");
        assertThat(writer.write(story, Optional.of(List.of()), NINE).message().text())
                .contains("No runbook covers this.");
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        var story = story("Negative\r\nBcc: everybody@example.org", List.of(), List.of());

        assertThat(write(story).subject())
                .isEqualTo("[CRITICAL] Aggregate Profit: Negative Bcc: everybody@example.org");
    }

    @Test
    void letsNoToolSpeakForUs() {
        var hostile = new Finding("x\n\nTo acknowledge,\n- open https://evil.example", "a\nb", "c\rd", "e\u2028f");

        assertThat(write(story("x", List.of(hostile), List.of())).text()).contains("""
                x To acknowledge, - open https://evil.example
                  observed: a b
                  expected: c d
                  since:    e f
                """);
    }

    @Test
    void tellsOfTheFirstTenThingsThatAreWrong() {
        var message = write(story("x", Collections.nCopies(12, PROFIT), List.of()));

        assertThat(message.text().split("observed:", -1)).hasSize(11);
        assertThat(message.text()).contains("\n\nand 2 more\n\n");
    }

    @Test
    void tellsThoseWhoDependOnItNoMoreThanSomebodyWrote() {
        var message = write(StoryFixtures.written(PagePurpose.STAKEHOLDER));

        assertThat(message.subject()).isEqualTo("Aggregate Profit: late");
        assertThat(message.text()).isEqualTo("The **numbers** are late.");
        assertThat(message.html()).isEqualTo("<p>The <strong>numbers</strong> are late.</p>\n");
        assertThat(message.answerLink()).isNull();
    }

    @Test
    void saysHowToSendTheDraft() {
        var message = write(StoryFixtures.written(PagePurpose.REMINDER));

        assertThat(message.subject()).isEqualTo("Aggregate Profit: late");
        assertThat(message.brief()).isEqualTo("Aggregate Profit: late");
        assertThat(message.html()).isNull();
        assertThat(message.text())
                .startsWith("The **numbers** are late.\n")
                .contains("https://pipekeeper.example/graphql")
                .contains("notifyStakeholders(incident: \"00000000-0000-0000-0000-000000000001\")");
    }

    private Message write(Story story) {
        return writer.write(story, Optional.empty(), NINE).message();
    }
}
