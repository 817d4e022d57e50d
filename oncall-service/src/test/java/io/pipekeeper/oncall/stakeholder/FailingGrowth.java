package io.pipekeeper.oncall.stakeholder;

import static io.pipekeeper.testkit.MovableClock.START;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Mailbox.Letter;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.oncall.paging.PagingTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A pipeline of investors fails, and the time runs. On call are Engineer A and, as the secondary, Engineer B. */
@ApplicationScoped
class FailingGrowth {

    private static final String NOTIFY = """
            mutation($incident: ID!, $message: String) {
                notifyStakeholders(incident: $incident, message: $message) { stakeholderClock { state } } }
            """;
    private static final String INCIDENT = """
            query($id: ID!) { incident(id: $id) {
                stakeholderClock { dueAt state notifiedAt breached nextUpdateAt }
                stakeholderDraft { kind subject markdown }
                communicationsLead { id }
                timeline { kind text person { id } } } }
            """;

    private final GraphQLTester engineer = GraphQLTester.as("engineer-a", "responder");
    private final Monitor monitor = new Monitor("aggregate-growth");
    private final TimerTicks timers;
    private final PagingTicks paging;
    private final MovableClock clock;

    FailingGrowth(TimerTicks timers, PagingTicks paging, MovableClock clock) {
        this.timers = timers;
        this.paging = paging;
        this.clock = clock;
    }

    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    void end() {
        holdingStatement(true);
        recovers();
        timers.at(clock.instant());
    }

    void recovers() {
        monitor.recovers("freshness");
    }

    /** The id of the incident that it opens. */
    String opened() {
        monitor.fails("freshness");
        var incident = monitor.openIncident();
        minute(0);
        return incident;
    }

    /** Everything that is due at a minute happens. */
    void minute(int minute) {
        minuteWithoutMail(minute);
        paging.at(clock.instant());
    }

    /** The same, while no mail leaves. */
    void minuteWithoutMail(int minute) {
        clock.moveTo(START.plus(Duration.ofMinutes(minute)));
        timers.at(clock.instant());
    }

    void tell(String incident, String message) {
        engineer.data(NOTIFY, Map.of("incident", incident, "message", message));
        paging.at(clock.instant());
    }

    void tellTheDraft(String incident) {
        engineer.data(NOTIFY, Map.of("incident", incident));
        paging.at(clock.instant());
    }

    void holdingStatement(boolean isSent) {
        var line = "coverage:\n  - { pipeline: aggregate-growth, schedule: data-engineering, policy: investor-facing, "
                + "hours: always, holdingStatement: " + isSent + " }\n";
        GraphQLTester.as("admin", "admin")
                .data(Demo.APPLY, Map.of("files", List.of(Map.of("path", "line.yaml", "content", line))));
    }

    JsonPath incident(String id) {
        var answer = engineer.data(INCIDENT, Map.of("id", id));
        answer.setRootPath("data.incident");
        return answer;
    }

    String draft(String id) {
        return incident(id).getString("stakeholderDraft.markdown");
    }

    List<String> kinds(String id) {
        return incident(id).getList("timeline.kind");
    }

    static List<Letter> notices(String incident) {
        return Mailbox.about(incident).stream()
                .filter(mail -> mail.to().equals("investor-relations"))
                .toList();
    }

    static List<Letter> reminders(String incident) {
        return Mailbox.about(incident).stream()
                .filter(mail -> mail.subject().contains("takeholders of"))
                .toList();
    }
}
