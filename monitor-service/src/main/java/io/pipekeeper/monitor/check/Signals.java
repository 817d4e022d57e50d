package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.alert.Notice;
import io.pipekeeper.monitor.alert.Signal;
import io.pipekeeper.monitor.mask.Masking;
import io.pipekeeper.monitor.period.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a verdict has to say to the alerts. Pure.
 *
 * <p>Being blind never clears an alert on the data: it says nothing about the data.
 */
final class Signals {

    private static final String BLIND = "monitor-error";

    private Signals() {}

    static List<Signal> of(Check check, Verdict verdict) {
        var problem = verdict.problem();
        if (problem != null && problem.concernsWarehouse()) {
            return List.of(unreachable(check, verdict));
        }
        var signals = new ArrayList<>(ofCheck(check, verdict));
        // What is told may have been judged without the warehouse, and what was skipped was not judged.
        if (!check.kind().isTold() && verdict.outcome() != Outcome.SKIPPED) {
            signals.add(new Signal.Clear(warehouseSubject(check)));
        }
        return signals;
    }

    /** Of a period that is judged again after a later one: what it says holds until that period is judged once more. */
    static List<Signal> ofEarlier(Check check, Verdict verdict) {
        var subject = reopenedSubject(check, String.valueOf(verdict.period()));
        if (verdict.outcome().isGood() || isUntold(check, verdict)) {
            return List.of(new Signal.Clear(subject));
        }
        return verdict.outcome().complains()
                ? List.of(new Signal.Raise(subject, null, notice(check, verdict)))
                : List.of();
    }

    /** That nobody tells a number was said when it was due; that one was about another period after all adds nothing. */
    private static boolean isUntold(Check check, Verdict verdict) {
        return check.kind() == CheckKind.PUSHED_METRIC && verdict.outcome() == Outcome.NO_DATA;
    }

    /** What to say of a period that should not have been judged. What is in question instead speaks after it. */
    static List<Signal> withdrawn(Check check, Period period) {
        return List.of(
                new Signal.Clear(dataSubject(check), period.key()),
                new Signal.Clear(reopenedSubject(check, period.key())));
    }

    private static List<Signal> ofCheck(Check check, Verdict verdict) {
        return switch (verdict.outcome()) {
            case PASS, PROVEN, UNCHANGED ->
                List.of(new Signal.Clear(dataSubject(check), verdict.period()), new Signal.Clear(blindSubject(check)));
            case FAIL, WARN, NO_DATA -> List.of(complaint(check, verdict), new Signal.Clear(blindSubject(check)));
            case SKIPPED, NOT_EXECUTABLE -> skipped(check, verdict);
            case ERROR, UNKNOWN -> List.of(blind(check, verdict));
        };
    }

    /** A deadline that somebody has excused has nothing more to complain about. */
    private static List<Signal> skipped(Check check, Verdict verdict) {
        var clear = new Signal.Clear(blindSubject(check));
        return check.kind() == CheckKind.DEADLINE
                ? List.of(new Signal.Clear(dataSubject(check), verdict.period()), clear)
                : List.of(clear);
    }

    /** What to say when nobody looks at a check any more. */
    static List<Signal> retired(Check check) {
        return List.of(new Signal.Clear(dataSubject(check)), new Signal.Clear(blindSubject(check)));
    }

    /** What to say when no check reads its warehouse any more. */
    static Signal unwatched(Check check) {
        return new Signal.Clear(warehouseSubject(check));
    }

    private static Signal complaint(Check check, Verdict verdict) {
        return new Signal.Raise(dataSubject(check), verdict.period(), notice(check, verdict));
    }

    private static Notice notice(Check check, Verdict verdict) {
        var severity = verdict.outcome() == Outcome.FAIL ? check.severity() : Severity.WARNING;
        return new Notice(
                "%s: %s".formatted(check.name(), verdict.observed()),
                severity.name().toLowerCase(Locale.ROOT),
                check.dataset(),
                check.pipelineId(),
                "pipeline:" + check.pipelineId(),
                check.kind().name().toLowerCase(Locale.ROOT),
                details(check, verdict));
    }

    private static Signal blind(Check check, Verdict verdict) {
        var notice = new Notice(
                "%s cannot be judged: %s".formatted(check.name(), verdict.observed()),
                "error",
                check.dataset(),
                check.pipelineId(),
                "pipeline:" + check.pipelineId(),
                BLIND,
                details(check, verdict));
        return new Signal.Raise(blindSubject(check), null, notice);
    }

    private static Signal unreachable(Check check, Verdict verdict) {
        var name = check.warehouse();
        var notice = new Notice(
                verdict.observed(),
                "critical",
                name,
                "warehouse-" + name,
                "service:warehouse-" + name,
                BLIND,
                Map.of("observed", verdict.observed(), "expected", "the warehouse lets us read"));
        return new Signal.Raise(warehouseSubject(check), null, notice);
    }

    private static Map<String, String> details(Check check, Verdict verdict) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("pipeline", check.pipelineId());
        details.put("check", check.id());
        details.put("check_name", check.name());
        details.put("dataset", check.dataset());
        var period = verdict.period();
        if (period != null) {
            details.put("period", period);
        }
        details.put("observed", verdict.observed());
        details.put("expected", verdict.expected());
        var todo = todo(check, verdict);
        if (!todo.isEmpty()) {
            details.put("do", String.join("\n", todo));
        }
        var impact = check.businessImpact();
        if (impact != null) {
            details.put("business_impact", impact);
        }
        return details;
    }

    /** How to see what the alert does not show. */
    private static List<String> todo(Check check, Verdict verdict) {
        List<String> todo = new ArrayList<>();
        if (hasRows(check, verdict)) {
            todo.add(
                    "See some of the rows: mutation { sampleFailingRows(check: \"%s\", period: \"%s\") { columns rows } }"
                            .formatted(check.id(), verdict.period()));
        }
        if (Masking.isIn(verdict.observed())) {
            todo.add("See what is masked, if you may read it in the warehouse: run there the query of"
                    + " { check(id: \"%s\") { verdict { sql } } }".formatted(check.id()));
        }
        return todo;
    }

    private static boolean hasRows(Check check, Verdict verdict) {
        var isWrong = verdict.outcome() == Outcome.FAIL || verdict.outcome() == Outcome.WARN;
        return isWrong && verdict.period() != null && check.kind().countsRows();
    }

    private static String dataSubject(Check check) {
        return "check:%s|%s".formatted(check.id(), check.dataset());
    }

    private static String reopenedSubject(Check check, String period) {
        return "reopened:%s|%s|%s".formatted(check.id(), check.dataset(), period);
    }

    private static String blindSubject(Check check) {
        return "%s:%s|%s".formatted(BLIND, check.id(), check.dataset());
    }

    private static String warehouseSubject(Check check) {
        return "warehouse:" + check.warehouse();
    }
}
