package io.pipekeeper.oncall.rehearsal;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.incident.TimerTicks;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the demo's first week: engineer A, who is the senior one, is primary and engineer B is secondary. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class RehearsalApiTest {

    private static final String PREVIEW = """
            query($input: EscalationPreviewInput!) { escalationPreview(input: $input) {
                severity reasons policy { id }
                rows { round step at localTime target people { id } note } } }
            """;
    private static final String REPLAY = """
            query($input: PolicyReplayInput!) { replayPolicy(input: $input) {
                before { medianTimeToAnswer pages nights unanswered } after { medianTimeToAnswer pages unanswered }
                people { person { id } pagesBefore pagesAfter }
                missed { pipelineId } incidents { incidentId before after estimated } } }
            """;

    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");
    private final TimerTicks timers;
    private final MovableClock clock;

    RehearsalApiTest(TimerTicks timers, MovableClock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @Test
    void previewsThePathOfTheDocumentByTheClock() {
        var preview = preview(Map.of("pipeline", "aggregate-profit"));

        assertThat(preview.getList("rows.localTime"))
                .containsExactly(
                        "Tue 2026-01-06 09:00 CET",
                        "Tue 2026-01-06 09:30 CET",
                        "Tue 2026-01-06 09:45 CET",
                        "Tue 2026-01-06 09:45 CET",
                        "Tue 2026-01-06 11:00 CET",
                        "Tue 2026-01-06 11:00 CET");
        assertThat(preview.getList("rows.target"))
                .containsExactly("primary", "secondary", "senior", "manager", "everyone", null);
        assertThat(preview.getString("rows[2].note")).isEqualTo("skipped: already paged: engineer-a");
        assertThat(preview.getString("rows[4].note")).startsWith("fallback");
        assertThat(preview.getList("rows[4].people")).hasSize(5);
    }

    @Test
    void previewsAHolidayWithItsFourHours() {
        var preview = preview(Map.of("pipeline", "aggregate-profit", "at", "2026-12-25T08:00:00Z"));

        assertThat(preview.getList("reasons").getFirst().toString()).startsWith("Christmas: people have 4h");
        assertThat(preview.getList("rows.localTime"))
                .startsWith("Fri 2026-12-25 09:00 CET", "Fri 2026-12-25 10:00 CET")
                .endsWith("Fri 2026-12-25 13:00 CET");
    }

    @Test
    void previewsWhatWaitsForWorkingHours() {
        var friday = "2026-01-09T18:00:00Z";
        var held = preview(Map.of("pipeline", "growth", "at", friday));
        var critical = preview(Map.of("pipeline", "growth", "at", friday, "severity", "CRITICAL"));

        assertThat(held.getString("rows[0].note")).isEqualTo("held for working hours until Mon 2026-01-12 09:00 CET");
        assertThat(held.getString("rows[1].localTime")).isEqualTo("Mon 2026-01-12 09:00 CET");
        assertThat(held.getString("rows[2].localTime")).isEqualTo("Mon 2026-01-12 09:30 CET");
        assertThat(critical.getString("rows[0].at")).isEqualTo(friday);
    }

    @Test
    void previewsTheLastWeekOfTheMonth() {
        var preview = preview(Map.of("pipeline", "executive-aggregate", "at", "2026-01-28T08:00:00Z"));

        assertThat(preview.getString("severity")).isEqualTo("CRITICAL");
        assertThat(preview.getString("rows[1].at")).isEqualTo("2026-01-28T08:15:00Z");
    }

    @Test
    void previewsAPolicyThatIsNotApplied() {
        var yaml = """
                id: draft
                name: Draft
                deadlines: since-paged
                repeat: 1
                steps:
                  - {page: team:software-frontend, answerBy: PT10M}
                  - {page: schedule:weekly, answerBy: PT20M}
                fallback: person:engineering-manager
                """;

        var preview = preview(Map.of("schedule", "data-engineering", "policyYaml", yaml));

        assertThat(preview.getList("rows.people.id.flatten()"))
                .containsExactly(
                        "frontend-engineer", "engineer-a", "frontend-engineer", "engineer-a", "engineering-manager");
        assertThat(preview.getList("rows.round")).containsExactly(1, 1, 1, 2, 2, 2, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                       | INVALID_INPUT",
                "{schedule: weekly}                                       | INVALID_INPUT",
                "{schedule: weekly, policy: none}                         | NOT_FOUND",
                "{schedule: none, policy: weekly}                         | NOT_FOUND",
                "{schedule: weekly, policy: weekly, policyYaml: 'id: p'}  | INVALID_INPUT",
                "{schedule: weekly, policyYaml: 'id: p'}                  | INVALID_INPUT",
            })
    void refusesAQuestionThatHasNoAnswer(String input, String code) {
        var literal = input.replace("weekly", "\"weekly\"")
                .replace("none", "\"none\"")
                .replace('\'', '"');

        assertThat(viewer.errorCode("{ escalationPreview(input: %s) { severity } }".formatted(literal), Map.of()))
                .isEqualTo(code);
    }

    @Test
    void findsStepsThatStandForNobodyWhereverThePolicyIsUsed() {
        var file = Map.of("path", "lonely.yaml", "content", """
                policies:
                  - {id: lonely, name: Lonely, deadlines: since-paged, steps: [{page: secondary, answerBy: PT1H}]}
                  - {id: unused, name: Unused, deadlines: since-paged, steps: [{page: primary, answerBy: PT1H}]}
                coverage:
                  - {pipeline: lonely, schedule: profit-bi, policy: lonely, hours: working-hours}
                """);
        GraphQLTester.as("admin", "admin").data(Demo.APPLY, Map.of("files", List.of(file)));

        var answer = viewer.data("""
                query($of: [_Any!]!) {
                    lonely: escalationPolicy(id: "lonely") { findings { about problem } }
                    unused: escalationPolicy(id: "unused") { findings { problem } }
                    demo: escalationPolicy(id: "investor-facing") { findings { problem } }
                    _entities(representations: $of) { ... on Pipeline { coverage { findings { about } } } } }
                """, Map.of("of", List.of(Map.of("__typename", "Pipeline", "id", "lonely"))));

        assertThat(answer.getList("lonely.findings.about"))
                .containsExactly("step 1 (secondary), pipeline lonely by schedule profit-bi");
        assertThat(answer.getList("lonely.findings.problem")).containsExactly("stands for nobody now");
        assertThat(answer.getList("unused.findings.problem")).containsExactly("no coverage uses it");
        assertThat(answer.getList("demo.findings")).isEmpty();
        assertThat(answer.getList("_entities[0].coverage.findings.about")).containsExactly("schedule profit-bi");
    }

    @Test
    void replaysAPolicyOverWhatHappened() {
        new Monitor("replayed").fails("no-negative-profit");
        var incident = new Monitor("replayed").openIncident();
        after(0);
        after(30);
        clock.moveTo(START.plus(Duration.ofMinutes(40)));
        GraphQLTester.as("engineer-b", "responder")
                .data("mutation($id: ID!) { acknowledgeIncident(id: $id) { state } }", Map.of("id", incident));

        var replay = replay("person:engineer-b");

        assertThat(replay.getList("incidents.incidentId")).containsExactly(incident);
        assertThat(replay.getString("before.medianTimeToAnswer")).isEqualTo("PT40M");
        assertThat(replay.getString("after.medianTimeToAnswer")).isEqualTo("PT10M");
        assertThat(replay.getList("people.pagesBefore")).containsExactly(1, 1);
        assertThat(replay.getList("people.pagesAfter")).containsExactly(0, 1);
        assertThat(replay("person:engineer-a").getList("missed.pipelineId")).containsExactly("replayed");
    }

    @Test
    void doesNotReplayForEver() {
        var input = Map.of("policy", "weekly", "since", "2020-01-01T00:00:00Z");

        assertThat(viewer.errorCode(REPLAY, Map.of("input", input))).isEqualTo("INVALID_INPUT");
    }

    private JsonPath preview(Map<String, String> input) {
        var answer = viewer.data(PREVIEW, Map.of("input", input));
        answer.setRootPath("data.escalationPreview");
        return answer;
    }

    private JsonPath replay(String target) {
        var yaml = "{id: p, name: P, deadlines: since-paged, steps: [{page: '%1$s', answerBy: PT1H}], fallback: '%1$s'}"
                .formatted(target);
        var input = Map.of("policyYaml", yaml, "since", START.toString(), "pipeline", "replayed");
        var answer = viewer.data(REPLAY, Map.of("input", input));
        answer.setRootPath("data.replayPolicy");
        return answer;
    }

    private void after(int minutes) {
        clock.moveTo(START.plus(Duration.ofMinutes(minutes)));
        timers.at(clock.instant());
    }
}
