package io.pipekeeper.oncall.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The notification rules of people. */
@ApplicationScoped
class RuleBooks implements PanacheRepositoryBase<NotificationRulesRow, String> {

    private final ContactMemory memory;
    private final ObjectMapper json;

    RuleBooks(ContactMemory memory, ObjectMapper json) {
        this.memory = memory;
        this.json = json;
    }

    Map<String, List<NotificationRule>> of(List<String> people) {
        return memory.rules().of(people, this::read);
    }

    Map<String, List<NotificationRule>> fromFiles() {
        return byPerson(find("setBy is null").stream());
    }

    /**
     * Stores rules in place of those before them.
     *
     * @param by who made them; nobody where a file says them
     */
    void put(Person person, List<NotificationRule> rules, @Nullable String by) {
        memory.rules().forget(person.id());
        getEntityManager().merge(new NotificationRulesRow(person.id(), write(rules), by));
    }

    /** Removes what files said before and say no longer. */
    void removeFromFiles(Person person) {
        memory.rules().forget(person.id());
        delete("personId = ?1 and setBy is null", person.id());
    }

    private Map<String, List<NotificationRule>> read(String[] people) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select rules.*
                        from unnest(cast(:people as text[])) as called (id)
                        join notification_rules as rules on rules.person_id = called.id
                        """, NotificationRulesRow.class)
                .setParameter("people", people)
                .getResultList();
        return byPerson(rows.stream().map(NotificationRulesRow.class::cast));
    }

    private Map<String, List<NotificationRule>> byPerson(Stream<NotificationRulesRow> rows) {
        return rows.collect(Collectors.toMap(row -> row.personId, row -> read(row.rules)));
    }

    private List<NotificationRule> read(String rules) {
        try {
            return List.of(json.readValue(rules, NotificationRule[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The notification rules of a person cannot be read", e);
        }
    }

    private String write(List<NotificationRule> rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The notification rules of a person cannot be written", e);
        }
    }
}
