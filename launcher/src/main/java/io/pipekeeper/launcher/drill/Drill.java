package io.pipekeeper.launcher.drill;

import io.pipekeeper.launcher.console.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to break the demo on purpose.
 *
 * @param pipeline whose incident it makes
 * @param scenario the title of the scenario in that pipeline's runbook
 */
public record Drill(
        String id,
        String title,
        @Nullable String pipeline,
        @Nullable String scenario,
        List<Fault> faults) {

    public Drill {
        faults = List.copyOf(faults);
    }

    /** All drills of a folder, by file name. */
    public static List<Drill> readAll(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(DrillFile::read)
                    .toList();
        } catch (IOException e) {
            throw new Failure("The drills in " + folder + " cannot be read: " + e + ".", e);
        }
    }

    /** Whether it goes on when everything is started again. A service that was stopped does not. */
    boolean lasts() {
        return faults.stream().anyMatch(fault -> !(fault instanceof Fault.Stop));
    }
}
