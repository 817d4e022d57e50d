package io.pipekeeper.launcher.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrillTest {

    @TempDir
    private Path folder;

    @Test
    void ofTheDemoAreAllValid() {
        var drills = Drill.readAll(Path.of("../demo/drills"));

        assertThat(drills).extracting(Drill::id).contains("G2", "S04").doesNotHaveDuplicates();
        assertThat(drills).filteredOn(drill -> drill.fault() != null).allSatisfy(drill -> {
            assertThat(drill.fault()).contains(":'day'");
            assertThat(drill.pipeline()).isNotNull();
        });
    }

    @Test
    void isOneFile() throws IOException {
        write("id: X1\ntitle: A service stops\nservice: oncall-service\n");

        assertThat(Drill.readAll(folder))
                .singleElement()
                .extracting(Drill::service)
                .isEqualTo("oncall-service");
    }

    @Test
    void withoutFaultOrServiceIsRefused() throws IOException {
        write("id: X1\ntitle: Nothing happens\n");

        assertThatThrownBy(() -> Drill.readAll(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("X1.yaml")
                .hasMessageContaining("either a fault or a service");
    }

    @Test
    void withAnUnknownFieldIsRefused() throws IOException {
        write("id: X1\ntitle: A typing error\nservice: gateway\nfualt: select 1\n");

        assertThatThrownBy(() -> Drill.readAll(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("fualt");
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve("X1.yaml"), content);
    }
}
