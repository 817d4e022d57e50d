package io.pipekeeper.runbook.guidance;

import io.pipekeeper.runbook.runbook.Check;
import io.pipekeeper.runbook.runbook.Runbook;
import io.pipekeeper.runbook.runbook.RunbookLibrary;
import io.pipekeeper.runbook.runbook.Scenario;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Knows for what fails which steps help. */
@ApplicationScoped
public class Guide {

    private final RunbookLibrary library;
    private final GuidanceConfig config;

    Guide(RunbookLibrary library, GuidanceConfig config) {
        this.library = library;
        this.config = config;
    }

    /** The steps for each incident, in the order of the incidents; none where the pipeline has no runbook. */
    List<List<Guidance>> guidance(List<Incident> incidents) {
        var runbooks = library.ofPipelines(incidents.stream()
                .map(Incident::pipelineId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return incidents.stream()
                .map(incident -> steps(runbooks.get(incident.pipelineId()), incident.checkIds()))
                .toList();
    }

    /** The steps for failing checks of a pipeline; none when it has no runbook. */
    List<Guidance> guidance(String pipelineId, List<String> checkIds) {
        return steps(library.ofPipelines(List.of(pipelineId)).get(pipelineId), checkIds);
    }

    private List<Guidance> steps(@Nullable Runbook runbook, List<String> checkIds) {
        if (runbook == null) {
            return List.of();
        }
        var failing = checkIds.stream().map(Check::new).toList();
        return Triage.scenarios(runbook, failing).stream()
                .flatMap(scenario -> steps(runbook, scenario))
                .toList();
    }

    private Stream<Guidance> steps(Runbook runbook, Scenario scenario) {
        var link =
                config.filesUrl().map(folder -> link(folder, runbook, scenario)).orElse(null);
        return scenario.steps().stream().map(step -> new Guidance(scenario.title(), step.number(), step.text(), link));
    }

    /** The anchor is made from the heading as GitHub and GitLab make it. */
    private static String link(URI folder, Runbook runbook, Scenario scenario) {
        var anchor = scenario.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        var file = runbook.id() + ".md";
        return "%s/%s#%s".formatted(folder.toString().replaceAll("/+$", ""), file, anchor);
    }
}
