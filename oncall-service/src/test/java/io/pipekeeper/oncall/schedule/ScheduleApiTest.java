package io.pipekeeper.oncall.schedule;

import static io.pipekeeper.testkit.MovableClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rotations of both documents, as the demo has them. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class ScheduleApiTest {

    private final GraphQLTester viewer = GraphQLTester.as("investor-relations", "viewer");
    private final MovableClock clock;

    ScheduleApiTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(START);
        Demo.apply();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T08:00:00Z, engineer-a, engineer-b",
        "2026-01-19T07:59:59Z, engineer-a, engineer-b",
        "2026-01-19T08:00:00Z, engineer-b, engineer-c",
        "2026-02-02T08:00:00Z, engineer-c, engineer-d",
        "2026-02-16T08:00:00Z, engineer-d, engineer-a",
        "2026-03-30T07:00:00Z, engineer-c, engineer-d",
    })
    void documentAHasTwoWeekTurnsAndASecondary(String at, String primary, String secondary) {
        assertThat(onCall("data-engineering", at)).containsExactly(primary, secondary);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-06T08:00:00Z, engineer-a",
        "2026-01-12T08:00:00Z, engineer-b",
        "2026-01-26T08:00:00Z, engineer-d",
        "2026-02-02T08:00:00Z, engineer-a",
    })
    void documentBHasWeeklyTurns(String at, String primary) {
        assertThat(onCall("weekly", at)).containsExactly(primary);
    }

    @Test
    void aPersonKnowsTheirNextShiftsOverAllSchedules() {
        var answer = viewer.data("""
                query($of: [_Any!]!) { _entities(representations: $of) {
                    ... on Person { shifts(next: 3) { role start schedule { id } } } } }
                """, Map.of("of", List.of(Map.of("__typename", "Person", "id", "engineer-b"))));

        assertThat(answer.getList("_entities[0].shifts.start"))
                .containsExactly("2026-01-05T08:00:00Z", "2026-01-12T08:00:00Z", "2026-01-19T08:00:00Z");
        assertThat(answer.getList("_entities[0].shifts.schedule.id"))
                .containsExactly("data-engineering", "weekly", "data-engineering");
    }

    @Test
    void aPipelineKnowsWhoAnswersForItAndHow() {
        var answer = viewer.data("""
                query($of: [_Any!]!) { _entities(representations: $of) { ... on Pipeline {
                    onCall { role person { id } until } coverage { hours note policy { steps { page { kind } answerBy } } } } } }
                """, Map.of("of", List.of(pipeline("aggregate-profit"), pipeline("growth"))));

        assertThat(answer.getList("_entities[0].onCall.person.id")).containsExactly("engineer-a", "engineer-b");
        assertThat(answer.getList("_entities[0].coverage.policy.steps.answerBy"))
                .containsExactly("PT30M", "PT45M", "PT1H", "PT2H");
        assertThat(answer.getString("_entities[1].coverage.hours")).isEqualTo("WORKING_HOURS");
        assertThat(answer.getList("_entities[1].onCall.person.id")).containsExactly("engineer-a");
    }

    @Test
    void unknownSchedulesAreNotFound() {
        assertThat(viewer.errorCode("{ schedule(id: \"nights\") { name } }", Map.of()))
                .isEqualTo("NOT_FOUND");
        assertThat(viewer.errorCode("{ onCall(schedule: \"nights\") { role } }", Map.of()))
                .isEqualTo("NOT_FOUND");
        assertThat(viewer.errorCode("{ escalationPolicy(id: \"nights\") { name } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    private List<String> onCall(String schedule, String at) {
        return viewer.data(
                        "query($schedule: ID!, $at: DateTime) { onCall(schedule: $schedule, at: $at) { person { id } } }",
                        Map.of("schedule", schedule, "at", at))
                .getList("onCall.person.id");
    }

    private static Map<String, String> pipeline(String id) {
        return Map.of("__typename", "Pipeline", "id", id);
    }
}
