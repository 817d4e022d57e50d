package io.pipekeeper.launcher;

import io.pipekeeper.launcher.drill.Drill;
import io.pipekeeper.launcher.folder.Settings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The drills as a table: which there are, what each is about, and which are on. */
final class DrillList {

    private static final String LINE = "%-11s %-4s %-66s %-21s %s";

    private DrillList() {}

    static String of(Options options) {
        var known = Drill.readAll(options.checkout().resolve("demo/drills"));
        return of(known, new Settings(options.data().resolve("drills.properties")).read());
    }

    static String of(List<Drill> known, Map<String, String> active) {
        var lines = known.stream().map(drill -> line(drill, active)).collect(Collectors.joining("\n"));
        return LINE.formatted("ID", "", "What breaks", "Pipeline", "Scenario of its runbook") + "\n" + lines;
    }

    private static String line(Drill drill, Map<String, String> active) {
        return LINE.formatted(
                        drill.id(),
                        active.containsKey(drill.id()) ? "on" : "",
                        drill.title(),
                        Objects.requireNonNullElse(drill.pipeline(), "-"),
                        Objects.requireNonNullElse(drill.scenario(), "-"))
                .stripTrailing();
    }
}
