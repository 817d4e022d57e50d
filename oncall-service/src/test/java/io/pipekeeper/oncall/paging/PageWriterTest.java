package io.pipekeeper.oncall.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.incident.Samples;
import io.pipekeeper.oncall.paging.Story.Finding;
import io.pipekeeper.oncall.paging.guidance.Guidance;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageWriterTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    private final PageWriter writer = new PageWriter(URI.create("https://pipekeeper.example"));

    @Test
    void writesEverythingThatOneNeedsAtNight() {
        var story = story(
                "Negative profit",
                List.of(
                        new Finding("No negative profit", "-1200.50 EUR", "at least 0", "2026-01-05"),
                        new Finding("Every business unit", null, null, "2026-01-06T08:59:00Z")),
                List.of("Engineer A"));
        var steps = List.of(
                new Guidance("Data quality issues", "1", "Look at the profit by unit.", "https://pipekeeper.example/r"),
                new Guidance("Data quality issues", "2", "Ask finance.", null),
                new Guidance("Revenue source delayed", "1", "Ask billing.", null));

        var page = writer.write(story, Optional.of(steps), NINE);

        assertThat(page.message().subject()).isEqualTo("[CRITICAL] Aggregate Profit: Negative profit");
        assertThat(page.message().text()).isEqualTo("""
                Engineer B, you are called as step 2.

                Pipeline: Aggregate Profit
                Severity: critical
                Detected: 2026-01-06T09:00:00Z

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

                To acknowledge, which stops the escalation, send this to https://pipekeeper.example/graphql:
                mutation { acknowledgeIncident(id: "00000000-0000-0000-0000-000000000001") { state } }
                """);
    }

    @Test
    void saysWhyThereIsNoGuidance() {
        var story = story("Negative profit", List.of(), List.of());

        assertThat(writer.write(story, Optional.empty(), NINE).message().text())
                .contains("the runbooks could not be reached");
        assertThat(writer.write(story, Optional.of(List.of()), NINE).message().text())
                .contains("No runbook covers this.");
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        var story = story("Negative\r\nBcc: everybody@example.org", List.of(), List.of());

        assertThat(writer.write(story, Optional.empty(), NINE).message().subject())
                .isEqualTo("[CRITICAL] Aggregate Profit: Negative Bcc: everybody@example.org");
    }

    private static Story story(String summary, List<Finding> findings, List<String> alsoPaged) {
        var receiver = new Receiver(PagePurpose.INCIDENT, "engineer-b", PageChannel.MAIL);
        var page = new QueuedPage(new UUID(0, 2), new UUID(0, 1), receiver, 1, null, NINE, 1, 1);
        var incident = Samples.incident(new UUID(0, 1), "aggregate-profit", summary, NINE);
        return new Story(
                page,
                incident,
                new Address.Mail("b@example.org"),
                AnswerDoor.Ways.NONE,
                "Engineer B",
                "Aggregate Profit",
                findings,
                alsoPaged);
    }
}
