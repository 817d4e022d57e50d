package io.pipekeeper.oncall.rehearsal;

import io.pipekeeper.oncall.policy.EscalationPolicy;
import io.pipekeeper.oncall.policy.PolicyBook;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy that somebody asks about: one that was applied, by its id, or one that was not, in YAML. */
record PolicyDraft(@Nullable String id, @Nullable String yaml) {

    PolicyDraft {
        if (id != null && yaml != null) {
            throw new InvalidInputException("ask about a policy or a policyYaml, not about both");
        }
    }

    /** The policy, if the question is about any. */
    Optional<EscalationPolicy> find(PolicyBook book) {
        if (yaml != null) {
            return Optional.of(YamlFile.read(new FileInput("policyYaml", yaml), EscalationPolicy.class));
        }
        return Optional.ofNullable(id)
                .map(known -> book.find(known)
                        .orElseThrow(
                                () -> new NotFoundException("There is no escalation policy '%s'".formatted(known))));
    }
}
