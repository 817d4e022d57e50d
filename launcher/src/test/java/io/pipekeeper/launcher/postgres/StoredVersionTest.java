package io.pipekeeper.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredVersionTest {

    @TempDir
    private Path data;

    @Test
    void ofThisBuildIsAMajorVersion() throws IOException {
        assertThat(StoredVersion.ours()).matches("\\d\\d");
    }

    @Test
    void newFolderPasses() {
        assertThatCode(() -> StoredVersion.check(data)).doesNotThrowAnyException();
        assertThatCode(() -> StoredVersion.check(data.resolve("absent"))).doesNotThrowAnyException();
    }

    @Test
    void sameVersionPasses() throws IOException {
        write("postgresql.conf", "");
        write("global/pg_control", "");
        write("PG_VERSION", StoredVersion.ours() + "\n");

        assertThatCode(() -> StoredVersion.check(data)).doesNotThrowAnyException();
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
        write("postgresql.conf", "");
        write("global/pg_control", "");
        write("PG_VERSION", "14\n");

        assertThatThrownBy(() -> StoredVersion.check(data))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("written by PostgreSQL 14")
                .hasMessageContaining("./pipekeeper reset");
    }

    @Test
    void brokenFolderIsCalledBroken() throws IOException {
        write("base", "");

        assertThatThrownBy(() -> StoredVersion.check(data))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is broken");
    }

    @Test
    void folderThatWasOnlyHalfMadeIsCalledBroken() throws IOException {
        write("postgresql.conf", "");
        write("PG_VERSION", StoredVersion.ours() + "\n");

        assertThatThrownBy(() -> StoredVersion.check(data))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is broken");
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(data.resolve("global"));
        Files.writeString(data.resolve(name), content);
    }
}
