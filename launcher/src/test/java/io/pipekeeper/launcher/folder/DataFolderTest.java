package io.pipekeeper.launcher.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void isForItsOwnerOnly() throws Exception {
        var root = parent.resolve("data");

        try (var folder = DataFolder.open(root)) {
            assertThat(permissions(root)).isEqualTo("rwx------");
            assertThat(permissions(folder.logs())).isEqualTo("rwx------");
        }
    }

    @Test
    void isUsedByOneLauncherAtATime() throws Exception {
        var root = parent.resolve("data");

        try (var _ = DataFolder.open(root)) {
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("already running");
            assertThatThrownBy(() -> DataFolder.delete(root)).isInstanceOf(Failure.class);
        }
        try (var again = DataFolder.open(root)) {
            assertThat(again.logs()).isDirectory();
        }
    }

    @Test
    void goesAwayAsAWhole() throws Exception {
        var root = parent.resolve("data");
        try (var folder = DataFolder.open(root)) {
            Files.writeString(folder.logs().resolve("a.log"), "line");
        }

        DataFolder.delete(root);

        assertThat(root).doesNotExist();
    }

    @Test
    void isNeverSomebodyElsesFolder() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "dear to me");

        assertThatThrownBy(() -> DataFolder.delete(parent))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no data folder");
        assertThat(parent.resolve("thesis.txt")).exists();
    }

    @Test
    void keepsSecretsFromOneRunToTheNext() throws Exception {
        var root = parent.resolve("data");
        try (var folder = DataFolder.open(root)) {
            var routing = new Secrets(root).of("routing");

            assertThat(routing).matches("[0-9a-f]{32}");
            assertThat(new Secrets(root).of("routing")).isEqualTo(routing);
            assertThat(new Secrets(root).of("machine")).isNotEqualTo(routing);
            assertThat(permissions(folder.file("secrets.properties"))).isEqualTo("rw-------");
        }
    }

    @Test
    void keepsSettingsWithAnyValue() {
        var settings = new Settings(parent.resolve("some.properties"));

        settings.write(Map.of("door", "http://localhost:1/?a=b", "key", "x"));

        assertThat(settings.read())
                .containsEntry("door", "http://localhost:1/?a=b")
                .hasSize(2);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
