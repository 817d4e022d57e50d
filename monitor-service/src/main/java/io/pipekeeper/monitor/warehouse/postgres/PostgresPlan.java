package io.pipekeeper.monitor.warehouse.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.monitor.warehouse.Asking;
import io.pipekeeper.monitor.warehouse.Estimate;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What `explain (verbose, format json)` says. */
final class PostgresPlan {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What finding one row by an index takes: the way down the tree, and the row. */
    private static final long FEWEST_BY_INDEX = 4;

    private final JsonNode root;
    private final List<Access> accesses = new ArrayList<>();
    private boolean parallel;

    /**
     * A node of the plan that reads a relation.
     *
     * @param cost at most, which is less than the node's own where a limit above ends it early
     * @param times how many processes read it, each for itself
     */
    private record Access(String schema, String relation, boolean whole, double cost, int times) {

        String name() {
            return schema + "." + relation;
        }
    }

    /** What is above a node. */
    private record Above(double cost, int processes) {

        Above under(JsonNode node) {
            return switch (type(node)) {
                case "Limit" -> new Above(Math.min(cost, node.path("Total Cost").asDouble()), processes);
                case "Gather", "Gather Merge" -> new Above(cost, processesOf(node));
                // Each of its branches is for one process.
                case "Append" -> node.path("Parallel Aware").asBoolean() ? new Above(cost, 1) : this;
                default -> this;
            };
        }

        private static int processesOf(JsonNode gather) {
            return gather.path("Single Copy").asBoolean()
                    ? 1
                    : 1 + gather.path("Workers Planned").asInt();
        }
    }

    private PostgresPlan(JsonNode root) {
        this.root = root;
        walk(root, new Above(Double.MAX_VALUE, 1));
    }

    static PostgresPlan of(List<List<@Nullable Object>> rows) {
        try {
            return new PostgresPlan(JSON.readTree(String.valueOf(rows.getFirst().getFirst()))
                    .path(0)
                    .path("Plan"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL explains in something that is not JSON", e);
        }
    }

    Estimate estimate(Asking asking) throws WarehouseException {
        var sizes = accesses.isEmpty() ? new Sizes(1, Map.of()) : Sizes.of(asking, accesses);
        var relations = accesses.stream()
                .map(access -> new Estimate.Relation(access.name(), access.whole(), sizes.pages(access)))
                .toList();
        return new Estimate(
                root.path("Total Cost").asDouble(),
                root.path("Plan Rows").asLong(),
                relations.stream().mapToLong(Estimate.Relation::pages).sum(),
                relations,
                parallel);
    }

    private void walk(JsonNode node, Above above) {
        parallel |= type(node).startsWith("Gather");
        if (node.has("Relation Name")) {
            accesses.add(access(node, above));
        }
        var next = above.under(node);
        node.path("Plans").forEach(child -> walk(child, next));
    }

    /** A scan that knows of its fellows shares the pages with them; any other reads all of them itself. */
    private static Access access(JsonNode node, Above above) {
        return new Access(
                node.path("Schema").asText("pg_catalog"),
                node.path("Relation Name").asText(),
                type(node).equals("Seq Scan"),
                Math.min(above.cost(), node.path("Total Cost").asDouble()),
                node.path("Parallel Aware").asBoolean() ? 1 : above.processes());
    }

    private static String type(JsonNode node) {
        return node.path("Node Type").asText();
    }

    /** How large relations are now, and what the planner takes a page out of order for. */
    private record Sizes(double randomPageCost, Map<String, Long> byName) {

        static Sizes of(Asking asking, List<Access> accesses) throws WarehouseException {
            var rows = asking.rows("""
                    select namespace.nspname || '.' || relation.relname,
                           pg_relation_size(relation.oid) / current_setting('block_size')::bigint,
                           current_setting('random_page_cost')::double precision
                    from pg_class relation join pg_namespace namespace on namespace.oid = relation.relnamespace
                    where (namespace.nspname, relation.relname) in (%s)""".formatted(names(accesses)));
            Map<String, Long> byName = new HashMap<>();
            var cost = 1.0;
            for (var row : rows) {
                byName.put(String.valueOf(row.get(0)), row.get(1) instanceof Number pages ? pages.longValue() : 0L);
                cost = row.get(2) instanceof Number number ? number.doubleValue() : cost;
            }
            return new Sizes(cost, byName);
        }

        /** From end to end it is exactly the size; by an index no more pages than their price fits into the cost. */
        long pages(Access access) {
            long all = byName.getOrDefault(access.name(), 0L);
            var byCost = (long) Math.ceil(access.cost() / Math.max(randomPageCost, 0.1));
            var once = access.whole() ? all : Math.max(FEWEST_BY_INDEX, Math.min(all, byCost));
            return once * access.times();
        }

        private static String names(List<Access> accesses) {
            return accesses.stream()
                    .map(access -> "(%s, %s)".formatted(literal(access.schema()), literal(access.relation())))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        private static String literal(String text) {
            return "'" + text.replace("'", "''") + "'";
        }
    }
}
