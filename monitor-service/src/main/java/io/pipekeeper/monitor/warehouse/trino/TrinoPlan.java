package io.pipekeeper.monitor.warehouse.trino;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pipekeeper.monitor.warehouse.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What `explain (type io, format json)` says: which tables are read, and how many bytes that would be. */
final class TrinoPlan {

    /** Where Trino knows no size it says NaN. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final double PAGE = 8192;

    private TrinoPlan() {}

    static Estimate estimate(List<List<@Nullable Object>> rows) {
        var plan = read(String.valueOf(rows.getFirst().getFirst()));
        List<Estimate.Relation> relations = new ArrayList<>();
        plan.path("inputTableColumnInfos").forEach(input -> relations.add(relation(input)));
        var whole = plan.path("estimate");
        return new Estimate(
                known(whole.path("cpuCost")),
                (long) known(whole.path("outputRowCount")),
                relations.stream().mapToLong(Estimate.Relation::pages).sum(),
                relations,
                true);
    }

    private static Estimate.Relation relation(JsonNode input) {
        var table = input.path("table");
        var name = "%s.%s.%s"
                .formatted(
                        table.path("catalog").asText(),
                        table.path("schemaTable").path("schema").asText(),
                        table.path("schemaTable").path("table").asText());
        var bytes = known(input.path("estimate").path("outputSizeInBytes"));
        return new Estimate.Relation(name, true, (long) Math.ceil(bytes / PAGE));
    }

    /** What Trino does not know counts as nothing. */
    private static double known(JsonNode number) {
        var value = number.asDouble(0);
        return Double.isFinite(value) ? value : 0;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Trino explains in something that is not JSON", e);
        }
    }
}
