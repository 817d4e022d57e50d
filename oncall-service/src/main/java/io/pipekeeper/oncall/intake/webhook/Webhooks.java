package io.pipekeeper.oncall.intake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mappings, by their integration. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<WebhookRow, String> {

    private final ObjectMapper json;

    Webhooks(ObjectMapper json) {
        this.json = json;
    }

    Optional<Mapping> findMapping(String integration) {
        return findByIdOptional(integration).map(row -> read(row.mapping));
    }

    Map<String, Mapping> of(Collection<String> integrations) {
        return list("integrationId in ?1", integrations).stream()
                .collect(Collectors.toMap(row -> row.integrationId, row -> read(row.mapping)));
    }

    void put(String integration, Mapping mapping) {
        getEntityManager()
                .createNativeQuery("""
                        insert into webhook (integration_id, mapping) values (:integration, :mapping)
                        on conflict (integration_id) do update set mapping = excluded.mapping
                        """)
                .setParameter("integration", integration)
                .setParameter("mapping", write(mapping))
                .executeUpdate();
    }

    private Mapping read(String mapping) {
        try {
            return json.readValue(mapping, Mapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping cannot be read", e);
        }
    }

    private String write(Mapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping cannot be written", e);
        }
    }
}
