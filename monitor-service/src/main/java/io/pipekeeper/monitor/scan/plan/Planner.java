package io.pipekeeper.monitor.scan.plan;

import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Metric;
import io.pipekeeper.monitor.scan.catalogue.Catalogue;
import io.pipekeeper.monitor.scan.catalogue.Proofs;
import io.pipekeeper.monitor.scan.formula.Formula;
import io.pipekeeper.monitor.scan.sql.Slice;
import io.pipekeeper.monitor.scan.sql.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes plans. In this order: what constraints prove, what indexes lead to, one pass over the rows for all metrics, one
 * aggregate for each set of keys, and a statement for whatever is left.
 */
public final class Planner {

    /** PostgreSQL answers at most 1,664 columns; some are for periods and parts. */
    private static final int MOST_METRICS = 1_600;

    private final Source source;
    private final Catalogue catalogue;
    private final Map<Ask, Set<String>> checks = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Ask> proven = new LinkedHashSet<>();
    private final Set<Ask> open = new LinkedHashSet<>();
    private final Set<Metric> apart;
    private boolean asksWhetherThereAreRows;

    private Planner(Source source, Catalogue catalogue, Set<Metric> apart) {
        this.source = source;
        this.catalogue = catalogue;
        this.apart = apart;
    }

    /**
     * The plan for what is asked of a table.
     *
     * @param apart metrics that have spoilt a pass for others
     */
    public static Plan plan(Source source, Catalogue catalogue, Collection<Question> questions, Set<Metric> apart) {
        var planner = new Planner(source, catalogue, apart);
        for (var question : questions) {
            question.asks()
                    .forEach(ask -> planner.checks
                            .computeIfAbsent(ask, none -> new TreeSet<>())
                            .add(question.check()));
        }
        planner.prove();
        questions.forEach(planner::open);
        planner.read();
        return new Plan(source, planner.steps);
    }

    private void prove() {
        var proofs = new Proofs(catalogue);
        checks.forEach((ask, of) -> proof(proofs, ask).ifPresent(by -> {
            steps.add(new Step.Proof(of, ask, by));
            proven.add(ask);
        }));
    }

    private static Optional<String> proof(Proofs proofs, Ask ask) {
        return switch (ask) {
            case Ask.Value(Formula.Of(Metric.Rows(var where)), var span, var lookBack) ->
                where == null ? Optional.empty() : proofs.noRow(where);
            case Ask.Copies copies -> proofs.noCopies(copies.keys());
            case Ask other -> Optional.empty();
        };
    }

    /** Where everything else is proven, of the whole it only matters whether there are any rows. */
    private void open(Question question) {
        var isProven = question.asks().stream().allMatch(ask -> ask instanceof Ask.Whole || proven.contains(ask));
        for (var ask : question.asks()) {
            if (isProven && ask instanceof Ask.Whole(var where) && where == null) {
                asksWhetherThereAreRows = true;
            } else if (!proven.contains(ask)) {
                open.add(ask);
            }
        }
    }

    private void read() {
        var shape = PassShape.of(source, catalogue, open, apart);
        var newest = of(Ask.Newest.class);
        var lookUp = newest.stream().allMatch(ask -> catalogue.isIndexed(ask.column()));
        if (shape.isEmpty() && lookUp && (hasArrivalIndex() || !needsPeriod())) {
            newest.forEach(ask -> steps.add(new Step.Lookup(checksOf(ask), ask)));
            if (needsPeriod()) {
                steps.add(new Step.Arrival(checksOf(checks.keySet())));
            }
        } else {
            pass(shape, newest);
        }
        segments(shape);
        alone(shape);
    }

    /** Those that do not go with the pass, by their columns. */
    private void segments(PassShape shape) {
        Map<List<String>, List<Ask.Groups>> byColumns = new LinkedHashMap<>();
        of(Ask.Groups.class).stream()
                .filter(groups -> !shape.sliced().contains(groups))
                .forEach(groups -> byColumns
                        .computeIfAbsent(groups.columns(), none -> new ArrayList<>())
                        .add(groups));
        byColumns.forEach((columns, groups) -> {
            Set<Metric> metrics = new LinkedHashSet<>(Set.of(Metric.rows()));
            groups.forEach(one -> metrics.addAll(one.of().metrics()));
            steps.add(new Step.Segments(checksOf(groups), List.copyOf(metrics), columns, groups));
        });
    }

    private void pass(PassShape shape, List<Ask.Newest> newest) {
        Set<Metric> metrics = new LinkedHashSet<>();
        metrics.add(Metric.rows());
        metrics.addAll(shape.metrics());
        newest.forEach(ask -> metrics.add(ask.metric()));
        var asking =
                checksOf(Stream.concat(shape.asks().stream(), newest.stream()).toList());
        var all = List.copyOf(metrics);
        for (int first = 0; first < all.size(); first += MOST_METRICS) {
            var some = all.subList(first, Math.min(all.size(), first + MOST_METRICS));
            steps.add(new Step.Pass(
                    asking,
                    some,
                    first == 0 ? shape.slice() : new Slice.Whole(),
                    first == 0 ? shape.sliced() : List.of()));
        }
        shape.apart()
                .forEach(metric ->
                        steps.add(new Step.Pass(asking(metric), List.of(metric), new Slice.Whole(), List.of())));
    }

    private Set<String> asking(Metric metric) {
        return checksOf(checks.keySet().stream()
                .filter(ask -> switch (ask) {
                    case Ask.Value value -> value.metrics().contains(metric);
                    case Ask.Whole whole -> whole.metric().equals(metric);
                    default -> false;
                })
                .toList());
    }

    private void alone(PassShape shape) {
        Map<List<String>, List<Ask.Copies>> byKeys = new LinkedHashMap<>();
        of(Ask.Copies.class)
                .forEach(ask -> byKeys.computeIfAbsent(ask.keys(), none -> new ArrayList<>())
                        .add(ask));
        byKeys.values().forEach(asks -> steps.add(new Step.Keys(checksOf(asks), asks)));
        for (var ask : open) {
            switch (ask) {
                case Ask.Value value -> {}
                case Ask.Whole whole -> {}
                case Ask.Newest newest -> {}
                case Ask.Copies copies -> {}
                case Ask.Groups groups -> {}
                case Ask.Columns columns
                when !catalogue.columns().isEmpty() -> steps.add(new Step.Known(checksOf(ask), ask));
                case Ask other when shape.sliced().contains(other) -> {}
                case Ask other -> steps.add(new Step.Statement(checksOf(other), other));
            }
        }
    }

    /** Whether it must be known which period is in question: the one that is due, or one that has arrived before. */
    private boolean needsPeriod() {
        return asksWhetherThereAreRows
                || open.stream().anyMatch(ask -> !(ask instanceof Ask.Newest || ask instanceof Ask.Columns));
    }

    private boolean hasArrivalIndex() {
        var column = source.table().periodColumn();
        return column == null || catalogue.isIndexed(column);
    }

    private <A extends Ask> List<A> of(Class<A> kind) {
        return open.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Set<String> checksOf(Ask ask) {
        return checks.getOrDefault(ask, Set.of());
    }

    private Set<String> checksOf(Collection<? extends Ask> asks) {
        Set<String> all = new TreeSet<>();
        asks.forEach(ask -> all.addAll(checksOf(ask)));
        return all;
    }
}
