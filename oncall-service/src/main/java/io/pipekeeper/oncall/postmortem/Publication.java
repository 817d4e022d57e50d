package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.incident.Incident;
import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import java.util.ArrayList;
import java.util.List;

/** What a post-mortem needs so that it may be published. */
record Publication(Incident incident, List<Section> sections) {

    Publication {
        sections = List.copyOf(sections);
    }

    /** What is missing, in words; nothing when it may be published. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (incident.isOpen()) {
            missing.add("the incident is not over");
        }
        for (var section : sections) {
            var title = section.key().title();
            if (section.key() == SectionKey.ROOT_CAUSE && section.text().isBlank()) {
                missing.add("%s is empty".formatted(title));
            }
            if (section.confirmed() == null) {
                missing.add("%s is not confirmed".formatted(title));
            }
        }
        return List.copyOf(missing);
    }
}
