package io.pipekeeper.oncall.action;

import io.pipekeeper.oncall.catalog.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where action items are looked up. */
@ApplicationScoped
public class ActionBook {

    private final ActionItems items;

    ActionBook(ActionItems items) {
        this.items = items;
    }

    /** The items of some incidents, the most urgent first. */
    @Transactional
    public Map<UUID, List<ActionItem>> of(List<UUID> incidents) {
        return items.of(incidents);
    }

    /** The open items of some people, or about some pipelines, the most urgent first. */
    @Transactional
    public List<ActionItem> open(List<Person> owners, List<String> pipelines, int first) {
        return items.open(owners, pipelines, first);
    }

    @Transactional
    List<ActionItem> wanted(ActionFilter filter, int first) {
        return items.wanted(filter, first);
    }
}
