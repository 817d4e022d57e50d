package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.incident.StatementKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "statement_template")
@NullUnmarked
class StatementRow {

    /** Made of the audience and the kind. */
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Enumerated(EnumType.STRING)
    StatementKind kind;

    String subject;
    String text;

    static StatementRow from(StatementTemplate template) {
        var row = new StatementRow();
        row.id = template.id();
        row.audience = template.audience();
        row.kind = template.kind();
        row.subject = template.subject();
        row.text = template.text();
        return row;
    }

    StatementTemplate toTemplate() {
        return new StatementTemplate(audience, kind, subject, text);
    }
}
