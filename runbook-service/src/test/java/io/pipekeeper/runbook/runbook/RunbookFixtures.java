package io.pipekeeper.runbook.runbook;

import io.pipekeeper.subgraph.apply.FileInput;
import java.util.List;

/** Runbooks to test with. */
public final class RunbookFixtures {

    private RunbookFixtures() {}

    /** A file with one scenario that serves one check by its id. */
    public static FileInput file(String id, String check) {
        return new FileInput("runbooks/%s.md".formatted(id), """
                ---
                id: %1$s
                pipeline: %1$s
                title: Runbook of %1$s
                scenarios:
                  - id: S1
                    title: Numbers are wrong
                    checks: [%2$s]
                ---
                # Runbook of %1$s

                ## Numbers are wrong

                1. Look at *the source*.
                2. Repair it.
                """.formatted(id, check));
    }

    /** A runbook of `sales` with these scenarios. */
    public static Runbook sales(Scenario... scenarios) {
        return new Runbook("sales", "Sales", new Pipeline("sales"), List.of(scenarios), "");
    }

    /** A scenario of one step that serves checks by id. */
    public static Scenario naming(String id, String... checks) {
        return scenario(id, List.of(checks), List.of());
    }

    /** A scenario of one step that serves checks by the words in their ids. */
    public static Scenario ofKind(String id, String... kinds) {
        return scenario(id, List.of(), List.of(kinds));
    }

    private static Scenario scenario(String id, List<String> checks, List<String> kinds) {
        var steps = List.of(new Step(1, "Repair it."));
        return new Scenario(
                id, "Title of " + id, checks.stream().map(Check::new).toList(), kinds, steps);
    }
}
