package io.pipekeeper.oncall.postmortem;

import static java.util.stream.Collectors.toMap;

import io.pipekeeper.oncall.postmortem.draft.DraftBook;
import io.pipekeeper.oncall.postmortem.draft.DraftSection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The sections of post-mortems: those that people have touched as they left them, the others as drafted now. */
@ApplicationScoped
class SectionBook {

    private final Sections sections;
    private final DraftBook drafts;

    SectionBook(Sections sections, DraftBook drafts) {
        this.sections = sections;
        this.drafts = drafts;
    }

    /** All sections in order, by the post-mortems' ids. */
    @Transactional
    Map<UUID, List<Section>> of(List<Postmortem> postmortems) {
        var touched = sections.of(postmortems.stream().map(Postmortem::id).toList());
        var drafted =
                drafts.drafts(postmortems.stream().map(Postmortem::incidentId).toList());
        return postmortems.stream()
                .distinct()
                .collect(toMap(
                        Postmortem::id,
                        postmortem -> merged(
                                touched.getOrDefault(postmortem.id(), List.of()),
                                drafted.getOrDefault(postmortem.incidentId(), List.of()))));
    }

    @Transactional
    List<Section> of(Postmortem postmortem) {
        return of(List.of(postmortem)).getOrDefault(postmortem.id(), List.of());
    }

    @Transactional
    void save(Postmortem postmortem, Section section, Instant now) {
        sections.save(postmortem.id(), section, now);
    }

    /** What nobody stands up for and nobody wrote is drafted, whatever was stored. */
    private static List<Section> merged(List<Section> touched, List<DraftSection> drafted) {
        var kept = touched.stream().filter(Section::isTouched).collect(toMap(Section::key, Function.identity()));
        return drafted.stream()
                .map(draft -> kept.getOrDefault(draft.key(), Section.of(draft)))
                .toList();
    }
}
