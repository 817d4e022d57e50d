package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.scan.plan.Outlook;
import io.pipekeeper.monitor.scan.plan.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** In how few steps checks are evaluated. */
@Description("In how few steps checks are evaluated, as of now.")
public record EvaluationPlan(
        @NonNull @Description("In one line: `12 checks, 1 scan, 15,464 pages`.")
        String summary,

        @NonNull List<@NonNull TablePlan> tables) {

    public EvaluationPlan {
        tables = List.copyOf(tables);
    }

    /** How the checks on one table are evaluated. */
    @Description("How the checks on one table are evaluated.")
    public record TablePlan(
            @NonNull @Description("Warehouse and table.") String dataset,

            @NonNull @Description("In their order.") List<@NonNull PlannedStep> steps) {

        public TablePlan {
            steps = List.copyOf(steps);
        }
    }

    /** One step of a plan. */
    @Description("One step of a plan.")
    public record PlannedStep(
            @NonNull StepKind kind,

            @NonNull @Description("The ids of the checks that need it.")
            List<@NonNull String> checks,

            @Nullable @Description("The constraint that proves it.")
            String by,

            @Nullable @Description("What the warehouse is asked; null when nothing is.")
            String sql,

            @Description("How many pages of 8 KiB that reads, as the warehouse plans it.")
            long pages) {

        public PlannedStep {
            checks = List.copyOf(checks);
        }
    }

    /** How a step finds out. */
    @Description("How a step finds out.")
    public enum StepKind {
        @Description("A constraint proves it: nothing is read.")
        PROOF,
        @Description("The catalogue says it: nothing is read.")
        CATALOGUE,
        @Description("An index leads to it.")
        INDEX,
        @Description("One scan of the rows that answers many checks.")
        SCAN,
        @Description("One aggregate over the keys of the rows.")
        KEYS,
        @Description("A query of its own.")
        QUERY
    }

    static EvaluationPlan of(List<Outlook> outlooks) {
        return new EvaluationPlan(
                summary(outlooks), outlooks.stream().map(EvaluationPlan::table).toList());
    }

    private static TablePlan table(Outlook outlook) {
        var plan = outlook.plan();
        return new TablePlan(
                plan.source().table().dataset(),
                plan.steps().stream().map(step -> step(outlook, step)).toList());
    }

    private static PlannedStep step(Outlook outlook, Step step) {
        return new PlannedStep(
                kind(step),
                step.checks().stream().sorted().toList(),
                step instanceof Step.Proof proof ? proof.by() : null,
                outlook.plan().sql(step, outlook.due(), outlook.from()).orElse(null),
                outlook.cost().pages(List.of(step)));
    }

    private static StepKind kind(Step step) {
        return switch (step) {
            case Step.Proof proof -> StepKind.PROOF;
            case Step.Known known -> StepKind.CATALOGUE;
            case Step.Lookup lookup -> StepKind.INDEX;
            case Step.Arrival arrival -> StepKind.INDEX;
            case Step.Pass pass -> StepKind.SCAN;
            case Step.Segments segments -> StepKind.SCAN;
            case Step.Keys keys -> StepKind.KEYS;
            case Step.Statement statement -> StepKind.QUERY;
        };
    }

    private static String summary(List<Outlook> outlooks) {
        var steps = outlooks.stream()
                .flatMap(outlook -> outlook.plan().steps().stream())
                .toList();
        Set<String> checks = new HashSet<>();
        steps.forEach(step -> checks.addAll(step.checks()));
        List<String> parts = new ArrayList<>(List.of(count(checks.size(), "check")));
        add(parts, steps, StepKind.PROOF, "proof");
        add(parts, steps, StepKind.INDEX, "index answer");
        add(parts, steps, StepKind.SCAN, "scan");
        add(parts, steps, StepKind.KEYS, "key aggregate");
        add(parts, steps, StepKind.QUERY, "separate statement");
        var pages = outlooks.stream()
                .mapToLong(outlook -> outlook.cost().pages(outlook.plan().steps()))
                .sum();
        parts.add(count(pages, "page"));
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, List<Step> steps, StepKind kind, String word) {
        var number = steps.stream().filter(step -> kind(step) == kind).count();
        if (number > 0) {
            parts.add(count(number, word));
        }
    }

    private static String count(long number, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", number, word, number == 1 ? "" : "s");
    }
}
