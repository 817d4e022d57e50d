package io.pipekeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.launcher.drill.Drill;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrillListTest {

    @Test
    void showsWhatEachIsAboutAndWhichAreOn() {
        var list = DrillList.of(Drill.readAll(Path.of("../demo/drills")), Map.of("S03", "2026-01-05"));

        assertThat(list.lines()).hasSize(36);
        assertThat(list.lines().toList())
                .anyMatch(line ->
                        line.matches("S03 +on +The exchange-rate API is down, .* aggregate-profit +Currency .*"))
                .anyMatch(line -> line.matches("G2 +A service goes down .* - +-"));
    }
}
