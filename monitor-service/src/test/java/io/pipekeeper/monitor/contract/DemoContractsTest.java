package io.pipekeeper.monitor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.calendar.BusinessCalendar;
import io.pipekeeper.monitor.check.Check;
import io.pipekeeper.monitor.check.CheckKind;
import io.pipekeeper.subgraph.apply.FileInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts of the two documents' pipelines, as they ship. */
class DemoContractsTest {

    private static final Path FOLDER = Path.of("..", "demo", "contracts");
    private static final Instant NINE = Instant.parse("2026-01-06T08:00:00Z");

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void areThereForAllNinePipelines() throws IOException {
        assertThat(files().map(DemoContractsTest::read)
                        .map(draft -> draft.contract().pipelineId()))
                .contains(
                        "aggregate-engagement",
                        "aggregate-growth",
                        "aggregate-profit",
                        "daily-growth",
                        "engagement",
                        "executive-aggregate",
                        "growth",
                        "profit",
                        "unit-level-profit");
    }

    @ParameterizedTest
    @MethodSource("files")
    void canBeReadAndRun(Path file) {
        assertThat(read(file).checks()).isNotEmpty().extracting(Check::kind).doesNotContain(CheckKind.FOREIGN);
    }

    /** "For all pipelines: schema validation, null percentage, duplicate records, date range, business rules." */
    @ParameterizedTest
    @MethodSource("files")
    void watchWhatIsAskedForAllPipelines(Path file) {
        var kinds = read(file).checks().stream().map(Check::kind).distinct().toList();

        assertThat(kinds)
                .contains(CheckKind.SCHEMA, CheckKind.NULL_VALUES, CheckKind.DUPLICATE_VALUES, CheckKind.DATE_RANGE)
                .containsAnyElementsOf(List.of(CheckKind.RULE, CheckKind.SQL));
    }

    /**
     * M1: 06:00, 05:00 and 07:00 daily; M12: signed after the monthly review; M13: by week's end; M14: within 48 h, and a week; M15:
     * before the month's end.
     */
    @Test
    void promiseTheTimesOfTheDocuments() throws IOException {
        var deadlines = files().map(DemoContractsTest::read)
                .flatMap(draft -> draft.completions().stream())
                .map(check -> check.id() + " " + check.expected());

        assertThat(deadlines)
                .contains(
                        "aggregate-profit-completion complete by 06:00 Europe/Berlin",
                        "aggregate-growth-completion complete by 05:00 Europe/Berlin",
                        "aggregate-engagement-completion complete by 07:00 Europe/Berlin",
                        "profit-accountant-signed complete by 6th business day 12:00 Europe/Berlin",
                        "growth-account-statuses complete by monday 06:00 Europe/Berlin",
                        "engagement-arrival complete within 48 h",
                        "engagement-time-to-repair resolved within 1 w Europe/Berlin",
                        "executive-aggregate-time-to-repair resolved by end of month Europe/Berlin");
    }

    private static Optional<BusinessCalendar> calendar(String id) {
        return Optional.of(BusinessCalendar.EVERY_DAY)
                .filter(every -> Files.exists(Path.of("..", "demo", "calendars", id + ".yaml")));
    }

    private static ContractDraft read(Path file) {
        try {
            return ContractReader.read(
                    new FileInput(file.toString(), Files.readString(file)), DemoContractsTest::calendar, NINE, "admin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
