package io.pipekeeper.monitor.watch;

import io.pipekeeper.monitor.alert.Notice;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words for checks that are overdue: which, since when, and what to do. */
final class OverdueNotice {

    private static final String EXPECTED = "every check is evaluated when it is due";
    private static final int SHOWN = 20;

    private OverdueNotice() {}

    static Notice ofCheck(Appointment late) {
        var details = details(late);
        details.put("check", late.check());
        details.put("check_name", late.name());
        details.put(
                "do",
                "evaluateContract(id: \"%s\"); if that helps, see what monitor-service does instead, in its log"
                        .formatted(late.contract()));
        var summary = late.evaluatedAt() == null
                ? "%s has never been evaluated; it was due at %s".formatted(late.name(), late.dueAt())
                : "%s was not evaluated again since %s; it was due at %s"
                        .formatted(late.name(), late.evaluatedAt(), late.dueAt());
        return notice(summary, late.dataset(), late.pipeline(), "pipeline:" + late.pipeline(), details);
    }

    static Notice ofContract(List<Appointment> late) {
        var first = first(late);
        var details = details(first);
        details.put("contract", first.contract());
        details.put("checks", ids(late));
        details.put(
                "do",
                "evaluateContract(id: \"%s\"); an error there says why, otherwise the log of monitor-service does"
                        .formatted(first.contract()));
        var summary = "%d checks of the contract %s are not evaluated; the first was due at %s"
                .formatted(late.size(), first.contract(), first.dueAt());
        return notice(summary, first.dataset(), first.pipeline(), "pipeline:" + first.pipeline(), details);
    }

    static Notice ofWarehouse(List<Appointment> late) {
        var first = first(late);
        var details = details(first);
        details.remove("pipeline");
        details.put("warehouse", first.warehouse());
        details.put("checks", ids(late));
        details.put("do", "Look at what monitor-service is waiting for in this warehouse, and at its log");
        var summary = "%d checks on the warehouse %s are not evaluated; the first was due at %s"
                .formatted(late.size(), first.warehouse(), first.dueAt());
        var component = "warehouse-" + first.warehouse();
        return notice(summary, first.warehouse(), component, "service:" + component, details);
    }

    private static Notice notice(
            String summary, String source, String component, String group, Map<String, String> details) {
        return new Notice(summary, "error", source, component, group, "overdue", details);
    }

    private static Map<String, String> details(Appointment late) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("pipeline", late.pipeline());
        details.put("dataset", late.dataset());
        details.put("observed", "last evaluated: " + late.lastTime());
        details.put("expected", EXPECTED);
        details.put("due_at", late.dueAt().toString());
        return details;
    }

    private static Appointment first(List<Appointment> late) {
        return late.stream()
                .min(Comparator.comparing(Appointment::dueAt).thenComparing(Appointment::check))
                .orElseThrow();
    }

    private static String ids(List<Appointment> late) {
        var ids = late.stream().map(Appointment::check).sorted().limit(SHOWN).collect(Collectors.joining(", "));
        return late.size() > SHOWN ? ids + ", …" : ids;
    }
}
