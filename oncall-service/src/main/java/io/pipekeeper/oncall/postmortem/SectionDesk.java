package io.pipekeeper.oncall.postmortem;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.postmortem.draft.SectionKey;
import io.pipekeeper.subgraph.error.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Where people write sections and stand up for them. Saying something twice is harmless. */
@ApplicationScoped
class SectionDesk {

    private final Postmortems postmortems;
    private final SectionBook book;
    private final AuditLog audit;
    private final InstantSource clock;

    SectionDesk(Postmortems postmortems, SectionBook book, AuditLog audit, InstantSource clock) {
        this.postmortems = postmortems;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Postmortem confirm(UUID id, SectionKey key, String revision, Person by) {
        var postmortem = postmortems.lock(id);
        var before = section(postmortem, key);
        if (before.confirmed() != null) {
            return postmortem;
        }
        requireRead(before, revision);
        return save(postmortem, before, before.confirmed(new Mark(by, clock.instant())), "confirmSection", by);
    }

    @Transactional
    Postmortem edit(UUID id, SectionEdit edit, Person by) {
        var postmortem = postmortems.lock(id);
        var before = section(postmortem, edit.key());
        var mark = new Mark(by, clock.instant());
        if (before.text().equals(edit.text())) {
            return save(postmortem, before, edit.confirm() ? before.confirmed(mark) : before, "confirmSection", by);
        }
        requireRead(before, edit.revision());
        return save(postmortem, before, before.edited(edit.text(), mark, edit.confirm()), "editSection", by);
    }

    private Postmortem save(Postmortem postmortem, Section before, Section after, String action, Person by) {
        if (after.equals(before)) {
            return postmortem;
        }
        if (postmortem.isPublished()) {
            throw new ConflictException(
                    "PUBLISHED", "Post-mortem %s is published; rework it first".formatted(postmortem.id()));
        }
        var now = clock.instant();
        book.save(postmortem, after, now);
        audit.record(by.id(), action, "%s %s".formatted(postmortem.id(), after.key()), now);
        return postmortem;
    }

    private Section section(Postmortem postmortem, SectionKey key) {
        return book.of(postmortem).stream()
                .filter(section -> section.key() == key)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Every post-mortem has every section: " + key));
    }

    /** Nobody stands up for, or writes over, what they have not seen. */
    private static void requireRead(Section section, String revision) {
        if (!section.revisionOfText().equals(revision)) {
            throw new ConflictException(
                    "CHANGED_MEANWHILE", "Section %s has changed; read it again".formatted(section.key()));
        }
    }
}
