package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.postmortem.draft.Evidence;
import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "postmortem_section")
@NullUnmarked
class SectionRow {

    @Id
    UUID id;

    @Column(name = "postmortem_id")
    UUID postmortemId;

    @Enumerated(EnumType.STRING)
    SectionKey key;

    String text;

    /** As JSON. */
    String evidence;

    @Column(name = "edited_at")
    Instant editedAt;

    @Column(name = "edited_by")
    String editedBy;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "confirmed_by")
    String confirmedBy;

    void take(Section section, String evidenceJson) {
        key = section.key();
        text = section.text();
        evidence = evidenceJson;
        editedAt = at(section.edited());
        editedBy = by(section.edited());
        confirmedAt = at(section.confirmed());
        confirmedBy = by(section.confirmed());
    }

    Section toSection(List<Evidence> parsed) {
        return new Section(key, text, parsed, mark(editedBy, editedAt), mark(confirmedBy, confirmedAt));
    }

    private static Instant at(Mark mark) {
        return mark == null ? null : mark.at();
    }

    private static String by(Mark mark) {
        return mark == null ? null : mark.by().id();
    }

    private static Mark mark(String by, Instant at) {
        return by == null ? null : new Mark(new Person(by), at);
    }
}
