package io.pipekeeper.launcher.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.outside.Vital;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrillTest {

    private static final Path DRILLS = Path.of("../demo/drills");
    private static final Path RUNBOOKS = Path.of("../demo/runbooks");

    @TempDir
    private Path folder;

    @Test
    void ofTheDemoAreOneForEachScenario() {
        var drills = Drill.readAll(DRILLS);

        assertThat(drills)
                .extracting(Drill::id)
                .contains("G2")
                .containsAll(IntStream.rangeClosed(1, 25)
                        .mapToObj("S%02d"::formatted)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void ofTheDemoLeadToAScenarioOfTheRunbook() {
        assertThat(Drill.readAll(DRILLS))
                .filteredOn(drill -> drill.scenario() != null)
                .allSatisfy(drill -> assertThat(RUNBOOKS.resolve(drill.pipeline() + ".md"))
                        .content()
                        .contains("  - id: %s\n    title: %s\n".formatted(drill.id(), drill.scenario()))
                        .contains("\n## " + drill.scenario() + "\n"));
    }

    @Test
    void isOneFile() throws IOException {
        write("id: X1\ntitle: A service stops\nservice: oncall-service\n");

        assertThat(Drill.readAll(folder))
                .singleElement()
                .extracting(Drill::faults)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(new Fault.Stop("oncall-service"));
    }

    @Test
    void canBreakSeveralThingsAtOnce() throws IOException {
        write("id: X1\ntitle: Both\ndependency: kafka\nfault: select 1\nnight: '04:35'\n");

        assertThat(Drill.readAll(folder).getFirst().faults())
                .hasSize(2)
                .contains(new Fault.Outage("kafka"))
                .filteredOn(Fault.Night.class::isInstance)
                .map(Fault.Night.class::cast)
                .extracting(Fault.Night::until)
                .containsExactly(LocalTime.of(4, 35));
    }

    @Test
    void canWearOutTheWorker() throws IOException {
        write("id: X1\ntitle: Busy and full\nworker: {cpu: 99, disk: 98}\ndependency: worker\nlatencyMillis: 250\n");

        assertThat(Drill.readAll(folder).getFirst().faults())
                .containsExactly(
                        new Fault.Slowness("worker", Duration.ofMillis(250)),
                        new Fault.Strain(Vital.CPU, 99),
                        new Fault.Strain(Vital.DISK, 98));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id: X1;title: Nothing happens                              | X1.yaml:1: a drill breaks something
                    id: X1;service: gateway                                    | X1.yaml:1: title is missing
                    id: X1;title: A typing error;service: gateway;fualt: a     | X1.yaml:4
                    id: X1;title: No time;fault: a;night: late                 | X1.yaml:4: 'late' is not a time
                    id: X1;title: No fault;service: gateway;mended: a          | X1.yaml:4: there is no fault
                    id: X1;title: Too much;connections: 100                    | X1.yaml:3: 100 is not a percentage from 1 to 95
                    id: X1;title: Overfull;worker: {disk: 101}                 | X1.yaml:3: 101 is not a percentage from 1 to 100
                    id: X1;title: Whose;latencyMillis: 5;service: gateway      | X1.yaml:3: there is no dependency that this is about
                    id: X1;title: For ever;dependency: a;latencyMillis: 90000  | X1.yaml:4: 90000 is not between 1 and 60000
                    id: X1;title: Half;scenario: Nothing;service: gateway      | X1.yaml:3: the scenario is that of no runbook
                    """)
    void thatIsFaultyIsRefusedWithItsLine(String lines, String message) throws IOException {
        write(lines.replace(';', '\n'));

        assertThatThrownBy(() -> Drill.readAll(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(message);
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve("X1.yaml"), content);
    }
}
