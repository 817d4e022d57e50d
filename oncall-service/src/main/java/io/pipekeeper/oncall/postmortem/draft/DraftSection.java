package io.pipekeeper.oncall.postmortem.draft;

import java.util.List;

/**
 * A section as the record alone tells it.
 *
 * @param text Markdown; empty where people are to write
 */
public record DraftSection(SectionKey key, String text, List<Evidence> evidence) {

    public DraftSection {
        evidence = List.copyOf(evidence);
    }
}
