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

    private final ObjectMapper json;

    RuleBooks(ObjectMapper json) {
        this.json = json;
    }

    Map<String, List<NotificationRule>> of(List<String> people) {
        // Hibernate translates a list anew each time; calls ask for one person, and often.
        return byPerson(
                people.size() == 1
                        ? findByIdOptional(people.getFirst()).stream()
                        : find("personId in ?1", people).stream());
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
        getEntityManager().merge(new NotificationRulesRow(person.id(), write(rules), by));
    }

    /** Removes what files said before and say no longer. */
    void removeFromFiles(Person person) {
        delete("personId = ?1 and setBy is null", person.id());
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
