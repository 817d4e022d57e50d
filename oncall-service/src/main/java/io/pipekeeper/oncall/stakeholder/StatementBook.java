package io.pipekeeper.oncall.stakeholder;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.incident.StatementKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where the words to stakeholders are kept and looked up. Where nobody gave any, those that ship with the product serve. */
@ApplicationScoped
public class StatementBook {

    private final StatementTemplates templates;
    private final ShippedStatements shipped;

    StatementBook(StatementTemplates templates) {
        this.templates = templates;
        this.shipped = ShippedStatements.read();
    }

    /** As people gave them. */
    @Transactional
    public List<StatementTemplate> all() {
        return templates.inOrder();
    }

    /** Stores a template, new or changed. */
    @Transactional
    public void put(StatementTemplate template) {
        templates.put(template);
    }

    @Transactional
    StatementTemplate template(Audience audience, StatementKind kind) {
        return templates.find(audience, kind).orElseGet(() -> shipped.template(audience, kind));
    }
}
