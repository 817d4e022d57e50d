package io.pipekeeper.oncall.paging.guidance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * A step of a runbook.
 *
 * @param scenario the title of the scenario it belongs to
 * @param step its number
 * @param text what to do, as Markdown
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
public record Guidance(
        String scenario, String step, String text, @Nullable String link) {}
