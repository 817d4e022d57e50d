package io.pipekeeper.monitor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.Heard;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.Oncall;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.RecordingReceiver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Silences and maintenance, from the mutation to what oncall hears. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class MutingTest {

    private static final GraphQLTester ANA = GraphQLTester.as("ana", "responder");
    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");
    private static final String SILENCE = "mutation($s: SilenceInput!) { silenceAlerts(input: $s) { id createdBy } }";
    private static final String APPLY =
            "mutation($f: [FileInput!]!) { applyMaintenance(files: $f) { created updated unchanged missing } }";

    @Oncall
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    RecordingReceiver oncall;

    private final MovableClock clock;
    private final AlertDesk desk;
    private final AlertRun sender;

    MutingTest(MovableClock clock, AlertDesk desk, AlertRun sender) {
        this.clock = clock;
        this.desk = desk;
        this.sender = sender;
    }

    /** Others live in January. */
    @AfterEach
    void goesBackToJanuary() {
        clock.moveTo(MovableClock.START);
    }

    @Test
    void recordsWhatIsSilencedAndTellsItWhenTheSilenceEnds() {
        silence("silent", clock.instant().plusSeconds(600));
        raise("silent");

        send(599);
        var before = told("check:silent|");
        var shown = heldBack("check:silent|demo.t|2026-01-05");
        send(1);

        assertThat(before).isEmpty();
        assertThat(shown).startsWith("silenced by ana until ").endsWith(": we know");
        assertThat(told("check:silent|")).containsExactly("trigger");
        assertThat(heldBack("check:silent|demo.t|2026-01-05")).isNull();
    }

    @Test
    void tellsAtOnceWhenASilenceIsEndedEarly() {
        var id = silence("early", clock.instant().plus(Duration.ofDays(30)));
        raise("early");
        send(1);

        var ended = ANA.data("mutation($id: ID!) { endSilence(id: $id) { endedBy endedAt } }", Map.of("id", id));
        send(0);

        assertThat(ended.getString("endSilence.endedBy")).isEqualTo("ana");
        assertThat(told("check:early|")).containsExactly("trigger");
        assertThat(ANA.data("{ silences { id } }").getList("silences.id")).doesNotContain(id);
        assertThat(ANA.data("{ silences(active: false) { id } }").getList("silences.id"))
                .contains(id);
    }

    @Test
    void saysNothingOfWhatBeganAndEndedInSilence() {
        silence("quiet", clock.instant().plusSeconds(600));
        raise("quiet");
        send(1);
        receive(new Signal.Clear("check:quiet|demo.t"));

        send(600);

        assertThat(told("check:quiet|")).isEmpty();
    }

    @Test
    void refusesASilenceWithoutEndReasonOrScope() {
        var now = clock.instant();

        assertThat(refused(Map.of("pipelines", List.of("a")), now.plus(Duration.ofDays(31)), "why"))
                .isEqualTo("until must be ahead, and within 30 days");
        assertThat(refused(Map.of("pipelines", List.of("a")), now, "why")).startsWith("until must be ahead");
        assertThat(refused(Map.of("pipelines", List.of("a")), now.plusSeconds(60), " "))
                .startsWith("A silence needs a reason");
        assertThat(refused(Map.of(), now.plusSeconds(60), "why"))
                .isEqualTo("a scope names checks, pipelines or datasets");
    }

    @Test
    void keepsSilentInMaintenanceAndTellsWhatIsStillBadAfterIt() {
        clock.moveTo(Instant.parse("2026-03-29T01:29:00Z"));
        var file = maintenance("weekly: {days: [SUNDAY], at: \"02:30\"}", "upgrade", "maintained");

        var applied = ADMIN.data(APPLY, file);
        send(61);
        raise("maintained");
        send(3598);
        var before = told("check:maintained|");
        send(1);

        assertThat(applied.getList("applyMaintenance.created")).containsExactly("upgrade");
        assertThat(before).isEmpty();
        assertThat(told("check:maintained|")).containsExactly("trigger");
        assertThat(ADMIN.data(APPLY, file).getList("applyMaintenance.unchanged"))
                .containsExactly("upgrade");
        var shown = ANA.data("{ maintenance { id zone openWindow { end } nextWindow { start } } }");
        assertThat(shown.getString("maintenance.find { it.id == 'upgrade' }.nextWindow.start"))
                .isEqualTo("2026-04-05T00:30:00Z");
        ADMIN.data("mutation { removeMaintenance(id: \"upgrade\") { id } }");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(refused(maintenance("cron: \"0 25 * * *\"", "a", "p")))
                .isEqualTo("maintenance.yaml: a: cron: '25' is no hour (0 to 23)");
        assertThat(refused(maintenance("cron: \"0 0 30 FEB *\"", "a", "p")))
                .isEqualTo("maintenance.yaml: a: there is no such time in the next 400 days");
        assertThat(refused(maintenance("monthly: {day: fifth MONDAY, at: \"02:00\"}", "a", "p")))
                .contains("day 'fifth MONDAY' is not one such as 15, last, first MONDAY");
    }

    private String silence(String pipeline, Instant until) {
        var input =
                Map.of("scope", Map.of("pipelines", List.of(pipeline)), "until", until.toString(), "reason", "we know");
        return ANA.data(SILENCE, Map.of("s", input)).getString("silenceAlerts.id");
    }

    private static String refused(Map<String, ?> scope, Instant until, String reason) {
        var input = Map.of("scope", scope, "until", until.toString(), "reason", reason);
        return ANA.send(SILENCE, Map.of("s", input)).getString("errors[0].message");
    }

    private static String refused(Map<String, ?> variables) {
        return ADMIN.send(APPLY, variables).getString("errors[0].message");
    }

    private static Map<String, Object> maintenance(String schedule, String id, String pipeline) {
        var content = """
                kind: Maintenance
                maintenance:
                  - id: %s
                    reason: The warehouse is upgraded
                    scope: {pipelines: [%s]}
                    zone: Europe/Berlin
                    schedule: {%s}
                    duration: 1h
                """.formatted(id, pipeline, schedule);
        return Map.of("f", List.of(Map.of("path", "maintenance.yaml", "content", content)));
    }

    private void raise(String pipeline) {
        receive(AlertFixtures.raise("check:%s|demo.t".formatted(pipeline), "2026-01-05", "1 row", "error", pipeline));
    }

    private void receive(Signal signal) {
        QuarkusTransaction.requiringNew().run(() -> desk.receive(List.of(signal), clock.instant()));
    }

    private void send(long seconds) {
        sender.sendDue(clock.moveBy(Duration.ofSeconds(seconds)));
    }

    private List<String> told(String prefix) {
        return Heard.events(oncall, prefix).stream()
                .map(event -> event.path("event_action").asText())
                .toList();
    }

    private static String heldBack(String key) {
        return ANA.data("{ alerts { dedupKey heldBack } }")
                .getString("alerts.find { it.dedupKey == '%s' }.heldBack".formatted(key));
    }
}
