package io.pipekeeper.oncall.paging;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.incident.Assessment;
import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.incident.IncidentState;
import io.pipekeeper.oncall.incident.StakeholderClock;
import io.pipekeeper.oncall.paging.AnswerDoor.Ways;
import io.pipekeeper.oncall.paging.Story.Finding;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stories about the aggregate profit, told to Engineer B. */
final class StoryFixtures {

    static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    private static final Affected PROFIT = new Affected(
            "Aggregate Profit",
            Audience.INVESTORS,
            List.of("Engineer A", "Engineer B"),
            List.of("Aggregate Growth"),
            List.of("Investor Relations"));

    private static final Notice NOTICE = new Notice("Aggregate Profit: late", "The **numbers** are late.");

    private StoryFixtures() {}

    static Story story(String summary, List<Finding> findings, List<String> alsoPaged) {
        var incident = incident(1, summary, IncidentSeverity.CRITICAL);
        return story(PagePurpose.INCIDENT, incident, PROFIT, Ways.NONE, findings, alsoPaged);
    }

    /** Something that was written before: told to those who depend on it, or to remind somebody. */
    static Story written(PagePurpose purpose) {
        var incident = incident(1, "Negative profit", IncidentSeverity.CRITICAL);
        return story(purpose, incident, PROFIT, Ways.NONE, List.of(), List.of());
    }

    /** One of several, with ways to answer. */
    static Story oneOf(int number, IncidentSeverity severity) {
        var ways = new Ways(URI.create("https://oncall.example/answer/" + number), number + "a");
        var incident = incident(number, "Negative\nprofit", severity);
        return story(PagePurpose.INCIDENT, incident, Affected.named("Pipeline " + number), ways, List.of(), List.of());
    }

    static Story with(Story story, Ways ways) {
        return story(
                PagePurpose.INCIDENT, story.incident(), story.affected(), ways, story.findings(), story.alsoPaged());
    }

    /** One that is like an incident before it. */
    static Story reminding(Story story, String reminder) {
        return new Story(
                story.page(),
                story.incident(),
                story.address(),
                story.ways(),
                story.receiver(),
                story.affected(),
                story.findings(),
                reminder,
                story.alsoPaged());
    }

    private static Story story(
            PagePurpose purpose,
            Incident incident,
            Affected affected,
            Ways ways,
            List<Finding> findings,
            List<String> alsoPaged) {
        var receiver = new Receiver(purpose, "engineer-b", PageChannel.MAIL);
        var page = new QueuedPage(
                new UUID(1, incident.id().getLeastSignificantBits()),
                incident.id(),
                receiver,
                1,
                1,
                NOTICE.written(),
                NINE,
                NINE,
                new QueuedPage.Hold(1, 1, false, false, NINE));
        return new Story(
                page,
                incident,
                new Address.Mail("b@example.org"),
                ways,
                "Engineer B",
                affected,
                findings,
                null,
                alsoPaged);
    }

    private static Incident incident(int number, String summary, IncidentSeverity severity) {
        return new Incident(
                new UUID(0, number),
                "pipeline:aggregate-profit",
                "aggregate-profit",
                summary,
                new Assessment(severity, List.of("error told", "+1 investors rely on it"), null, null),
                List.of(),
                NINE,
                new IncidentState.Triggered(),
                NINE,
                null,
                StakeholderClock.start(NINE, NINE.plusSeconds(1800)),
                null);
    }
}
