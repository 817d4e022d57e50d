package io.pipekeeper.oncall.rota;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class RotaApiTest {

    private final GraphQLTester admin = GraphQLTester.as("admin", "admin");

    @BeforeEach
    void applyDemo() {
        Demo.apply();
    }

    @Test
    void changesNothingWhenTheSameFilesAreAppliedAgain() {
        var applied = admin.data(Demo.APPLY, Map.of("files", Demo.files()));

        assertThat(applied.getList("applyRota.created")).isEmpty();
        assertThat(applied.getList("applyRota.updated")).isEmpty();
        assertThat(applied.getList("applyRota.unchanged"))
                .contains("schedule/data-engineering", "policy/weekly", "coverage/*");
    }

    @Test
    void servesWhatTheFilesSayOfHolidaysAndHours() {
        var answer = admin.data("""
                { schedule(id: "weekly") { holidays { name on } workingHours { days from until } }
                  escalationPolicy(id: "engagement") { repeat fallback { kind }
                    steps { answerBy page { kind team { id } } } } }
                """);

        assertThat(answer.getList("schedule.holidays.on")).containsExactly("--12-25", "--01-01", "--07-04");
        assertThat(answer.getList("schedule.workingHours.days")).hasSize(5).startsWith("MONDAY");
        assertThat(answer.getList("escalationPolicy.steps.page.kind")).containsExactly("PRIMARY", "TEAM", "MANAGER");
        assertThat(answer.getString("escalationPolicy.steps[1].page.team.id")).isEqualTo("software-frontend");
    }

    @Test
    void servesWhatCoverageSaysBesideScheduleAndPolicy() {
        var pipelines = Stream.of("executive-aggregate", "engagement", "growth", "aggregate-profit")
                .map(id -> Map.of("__typename", "Pipeline", "id", id))
                .toList();

        var answer = admin.data("""
                query($of: [_Any!]!) { _entities(representations: $of) { ... on Pipeline { coverage {
                    hours unlessSeverity lastWeekOfMonth { shorten raise } resolution { within before zone }
                    holdingStatement postmortem policy { holidayResponse } } } } }
                """, Map.of("of", pipelines));

        answer.setRootPath("data._entities.coverage");
        assertThat(answer.getList("lastWeekOfMonth.shorten")).containsExactly(0.5f);
        assertThat(answer.getString("[0].resolution.before")).isEqualTo("END_OF_MONTH");
        assertThat(answer.getString("[1].resolution.within")).isEqualTo("P7D");
        assertThat(answer.getList("hours")).containsExactly("ALWAYS", "ALWAYS", "WORKING_HOURS", "ALWAYS");
        assertThat(answer.getList("unlessSeverity")).containsOnly("CRITICAL");
        assertThat(answer.getList("holdingStatement")).containsExactly(false, false, false, true);
        assertThat(answer.getList("postmortem")).containsExactly(null, null, null, "REQUIRED");
        assertThat(answer.getString("[3].policy.holidayResponse")).isEqualTo("PT4H");
    }

    @Test
    void leavesEverythingAsItWasWhenOneFileIsWrong() {
        var good = file("good.yaml", "schedules: [%s]".formatted(schedule("half-applied", "[engineer-a]")));
        var bad =
                file("bad.yaml", "coverage:\n  - {pipeline: profit, schedule: nights, policy: weekly, hours: always}");

        var answer = admin.send(Demo.APPLY, Map.of("files", List.of(good, bad)));

        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("bad.yaml: coverage/profit: there is no schedule/nights");
        assertThat(admin.errorCode("{ schedule(id: \"half-applied\") { name } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void saysWhatIsNotInTheFilesAndKeepsIt() {
        var one = file("one.yaml", "schedules: [%s]".formatted(schedule("kept", "[engineer-a]")));
        admin.data(Demo.APPLY, Map.of("files", List.of(one)));

        var applied = admin.data(Demo.APPLY, Map.of("files", Demo.files()));

        assertThat(applied.getList("applyRota.missing")).contains("schedule/kept");
        assertThat(admin.data("{ schedule(id: \"kept\") { name } }").getString("schedule.name"))
                .isEqualTo("Kept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "schedules: [                                       | bad.yaml:1:",
                "schedule: []                                       | bad.yaml:1:",
                "policies: [{id: p, name: P, deadlines: since-detection, steps: []}] | a policy without steps calls nobody",
                "policies: [{id: p, name: P, deadlines: since-detection, steps: [{page: boss, answerBy: PT1H}]}] | a step cannot call 'boss'",
                "policies: [{id: p, name: P, deadlines: since-detection, steps: [{page: 'person:zoe', answerBy: PT1H}]}] | zoe: no such person",
                "policies: [{id: p, name: P, deadlines: since-detection, repeat: 10, steps: [{page: owner, answerBy: PT1H}]}] | repeat must be from 0 to 9",
                "policies: [{id: p, name: P, deadlines: since-detection, steps: [{page: 'team:nobody', answerBy: PT1H}]}] | nobody: no such team in the catalogue",
                "policies: [{id: p, name: P, deadlines: since-detection, steps: [{page: 'schedule:none', answerBy: PT1H}]}] | policy/p: there is no schedule/none",
                "policies: [{id: p, name: P, deadlines: since-detection, fallback: 'person:zoe', steps: [{page: owner, answerBy: PT1H}]}] | zoe: no such person",
                "policies: [{id: p, name: P, deadlines: since-detection, steps: [{page: owner, answerBy: PT9999H}]}] | at most 30 days",
                "coverage: [{pipeline: p, schedule: weekly, policy: weekly, hours: always, resolveWithin: P7D, resolveBefore: end-of-month}] | not both",
                "coverage: [{pipeline: p, schedule: weekly, policy: weekly, hours: always, lastWeekOfMonth: {shorten: 2}}] | shorten must be from 0.1 to 1",
                "coverage: [{pipeline: p, schedule: weekly, policy: weekly, hours: always, unlessSeverity: awful}] | bad.yaml:1:",
                "contacts: [{person: zoe, mail: z@example.com}]      | bad.yaml: zoe: no such person in the catalogue",
                "contacts: [{person: engineer-a, webhook: {url: 'ftp://x', secret: s}}] | url must begin with https://",
                "contacts: [{person: engineer-a, mail: a@x.example}, {person: engineer-a, mail: b@x.example}] | contact/engineer-a: stands in these files twice",
                "coverage: [{pipeline: profit, schedule: weekly, policy: weekly, hours: nights}] | bad.yaml:1:",
            })
    void saysWhereAFileIsWrong(String content, String message) {
        var answer = admin.send(Demo.APPLY, Map.of("files", List.of(file("bad.yaml", content))));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith("bad.yaml").contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]           | a rotation without members",
                "[zoe]        | zoe: no such person in the catalogue",
                "[Engineer A] | 'Engineer A' is no id",
            })
    void refusesASchedule(String members, String message) {
        var file = file("bad.yaml", "schedules: [%s]".formatted(schedule("bad", members)));

        assertThat(admin.send(Demo.APPLY, Map.of("files", List.of(file))).getString("errors[0].message"))
                .contains(message);
    }

    @Test
    void mayBeAppliedByAnAdminOnly() {
        assertThat(GraphQLTester.as("engineering-manager", "manager")
                        .errorCode(Demo.APPLY, Map.of("files", Demo.files())))
                .isEqualTo("FORBIDDEN");
    }

    private static String schedule(String id, String members) {
        return "{id: %s, name: Kept, roles: [primary], rotation: {zone: Europe/Berlin, firstDay: 2026-01-05, handOff: '09:00', length: 1, unit: weeks, members: %s}}"
                .formatted(id, members);
    }

    private static Map<String, String> file(String path, String content) {
        return Map.of("path", path, "content", content);
    }
}
