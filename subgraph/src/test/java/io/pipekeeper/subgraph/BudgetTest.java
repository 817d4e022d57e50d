package io.pipekeeper.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What four services share must stay small, or it becomes the place for everything. */
class BudgetTest {

    @Test
    void hasAtMostTwentyFiveTypes() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var types = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();

            assertThat(types).hasSizeLessThanOrEqualTo(25);
        }
    }
}
