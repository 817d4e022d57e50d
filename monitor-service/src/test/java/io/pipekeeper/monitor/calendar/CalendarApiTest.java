package io.pipekeeper.monitor.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.testkit.GraphQLTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class CalendarApiTest {

    private static final String APPLY =
            "mutation($files: [FileInput!]!) { applyCalendars(files: $files) { created updated unchanged } }";
    private static final String COUNTRY = """
            kind: Calendar
            id: wonderland
            holidays:
              - { name: Unbirthday, on: --05-05 }
            """;
    private static final String COMPANY = """
            kind: Calendar
            id: mad-hatter
            name: Tea company
            includes: [wonderland]
            workingDays: [sunday, monday, tuesday, wednesday, thursday]
            holidays:
              - { name: Tea party, on: 2026-05-06 }
            openDays: [2026-05-08]
            """;

    private final GraphQLTester admin = GraphQLTester.as("admin", "admin");

    @Test
    void givesANewVersionToThoseWhoIncludeWhatHasChanged() {
        apply(COUNTRY);
        apply(COMPANY);
        var first = closed("mad-hatter");

        var again = apply(COUNTRY);
        var changed = apply(COUNTRY.replace("--05-05", "--05-04"));

        assertThat(first).containsExactly("2026-05-05 Unbirthday", "2026-05-06 Tea party", "2026-05-09 Saturday");
        assertThat(again).containsExactly("unchanged [wonderland]");
        assertThat(changed).containsExactly("updated [mad-hatter, wonderland]");
        assertThat(closed("mad-hatter")).first().isEqualTo("2026-05-04 Unbirthday");
        assertThat(admin.data("{ calendars { id version } }")
                        .getInt("calendars.find { it.id == 'mad-hatter' }.version"))
                .isEqualTo(2);
    }

    @Test
    void appliesTheCalendarsOfTheDemo() throws IOException {
        try (var files = Files.list(Path.of("..", "demo", "calendars"))) {
            files.sorted().forEach(file -> assertThat(apply(read(file))).isNotEmpty());
        }
    }

    @Test
    void refusesWhatIsNotThereAndWhatGoesInACircle() {
        assertThat(fault(COMPANY.replace("mad-hatter", "lonely").replace("wonderland", "nowhere")))
                .isEqualTo(
                        "INVALID_INPUT: calendars/a.yaml: lonely: includes 'nowhere', and there is no such calendar");
        assertThat(fault("kind: Calendar\nid: snake\nincludes: [snake]\n"))
                .isEqualTo("INVALID_INPUT: calendars/a.yaml: snake: the calendars [snake] include each other");
        assertThat(fault("kind: Calendar\nid: odd\nworkingDays: [someday]\n"))
                .contains("calendars/a.yaml:")
                .contains("'someday' is no day of the week");
    }

    private List<String> apply(String content) {
        var answer = admin.data(APPLY, ContractFiles.files("calendars/a.yaml", content));
        Map<String, List<String>> applied = answer.getMap("applyCalendars");
        return applied.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    @Test
    void knowsNoDayThatNobodyMeans() {
        admin.send(APPLY, ContractFiles.files("calendars/far.yaml", """
                kind: Calendar
                id: far
                name: Far
                workingDays: [monday]
                """));

        assertThat(admin.errorCode("{ calendars { closedDays(from: \"+999999999-12-31\") { date } } }", Map.of()))
                .isEqualTo("INVALID_INPUT");
    }

    private String fault(String content) {
        var answer = admin.send(APPLY, ContractFiles.files("calendars/a.yaml", content));
        return answer.getString("errors[0].extensions.code") + ": " + answer.getString("errors[0].message");
    }

    private List<String> closed(String id) {
        return admin.data("{ calendars { id closedDays(from: \"2026-05-03\", days: 7) { date reason } } }")
                .getList(
                        "calendars.find { it.id == '%s' }.closedDays.collect { it.date + ' ' + it.reason }"
                                .formatted(id),
                        String.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
