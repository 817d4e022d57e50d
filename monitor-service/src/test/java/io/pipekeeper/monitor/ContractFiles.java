package io.pipekeeper.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A contract like the demo's, of one table, as it is or for another pipeline and table. */
public final class ContractFiles {

    private ContractFiles() {}

    public static String demo() throws IOException {
        return Files.readString(Path.of("src", "test", "resources", "contracts", "aggregate-profit.yaml"));
    }

    /** The same for a pipeline of its own, so that tests do not disturb each other. */
    public static String forPipeline(String pipeline, String table) throws IOException {
        return demo().replace("id: aggregate-profit\n", "id: " + pipeline + "\n")
                .replace("value: demo/aggregate-profit", "value: demo/" + pipeline)
                .replace("analytics.aggregate_profit", "analytics." + table);
    }

    /** The variable of applyContracts. */
    public static Map<String, List<Map<String, String>>> files(String path, String content) {
        return Map.of("files", List.of(Map.of("path", path, "content", content)));
    }
}
