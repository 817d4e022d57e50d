package io.pipekeeper.monitor.warehouse.spark;

import io.pipekeeper.monitor.warehouse.Estimate;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What `explain cost` says. Spark tells a query that it does not understand in the plan, not by failing. */
record SparkPlan(String text) {

    private static final String NOT_PLANNED = "Error occurred during query planning";
    private static final Pattern RELATION =
            Pattern.compile("Relation (\\S+?)\\[.*Statistics\\(sizeInBytes=([0-9.]+) (\\w+)");
    private static final double PAGE = 8192;
    private static final List<String> UNITS = List.of("b", "kib", "mib", "gib", "tib", "pib", "eib");

    static SparkPlan of(List<List<@Nullable Object>> rows) throws WarehouseException {
        var text = rows.stream().map(row -> String.valueOf(row.getFirst())).collect(Collectors.joining("\n"));
        if (text.startsWith(NOT_PLANNED)) {
            throw new WarehouseException(Problem.DEFINITION, said(text));
        }
        return new SparkPlan(text);
    }

    Estimate estimate() {
        List<Estimate.Relation> relations = new ArrayList<>();
        text.lines().map(RELATION::matcher).filter(line -> line.find()).forEach(line -> {
            var bytes = Double.parseDouble(line.group(2)) * unit(line.group(3));
            relations.add(new Estimate.Relation(line.group(1), true, (long) Math.ceil(bytes / PAGE)));
        });
        var pages = relations.stream().mapToLong(Estimate.Relation::pages).sum();
        return new Estimate(0, 0, pages, relations, true);
    }

    private static double unit(String name) {
        return Math.pow(1024, Math.max(0, UNITS.indexOf(name.toLowerCase(Locale.ROOT))));
    }

    private static String said(String text) {
        return text.lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElse(NOT_PLANNED);
    }
}
