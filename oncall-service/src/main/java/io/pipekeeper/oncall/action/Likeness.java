package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.incident.Incident;
import java.util.Optional;

/**
 * In what two incidents are alike: the same checks of one pipeline failed, or, where one of them names no check, they are
 * of one group. A group alone says little where checks are known, because it is usually the whole pipeline.
 */
record Likeness(Incident incident, Incident earlier) {

    /** In words; nothing when they are not alike. */
    Optional<String> why() {
        var common = incident.checkIds().stream()
                .filter(earlier.checkIds()::contains)
                .toList();
        if (!common.isEmpty() && isSamePipeline()) {
            return Optional.of("The same checks failed: " + String.join(", ", common));
        }
        var hasNoChecks = incident.checkIds().isEmpty() || earlier.checkIds().isEmpty();
        return hasNoChecks && incident.group().equals(earlier.group())
                ? Optional.of("The same group: " + incident.group())
                : Optional.empty();
    }

    private boolean isSamePipeline() {
        return incident.pipelineId() != null && incident.pipelineId().equals(earlier.pipelineId());
    }
}
