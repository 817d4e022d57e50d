package io.pipekeeper.monitor.scan.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.warehouse.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Golden files of SQL: one for each dialect and subject. `-Dgolden.update` writes them anew. */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "sql");

    private Golden() {}

    /** What is written for each of some cases, below its name. */
    static <T> String sections(Map<String, T> all, Function<T, String> writing) {
        return all.entrySet().stream()
                .map(entry -> "-- %s\n%s\n".formatted(entry.getKey(), writing.apply(entry.getValue())))
                .collect(Collectors.joining("\n"));
    }

    static void assertWritten(Dialect dialect, String name, String written) throws IOException {
        var file = FOLDER.resolve(dialect.name().toLowerCase(Locale.ROOT)).resolve(name + ".sql");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file));
    }
}
