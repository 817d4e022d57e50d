package io.pipekeeper.oncall.intake.integration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys of integrations, by their hash. */
@ApplicationScoped
class IntegrationKeys implements PanacheRepositoryBase<IntegrationKeyRow, UUID> {

    /** The key with this hash, if nobody has revoked it. */
    Optional<IntegrationKeyRow> findBySha256(String sha256) {
        return find("sha256 = ?1 and revokedAt is null", sha256).firstResultOptional();
    }

    boolean hasOpen(String integration, Instant now) {
        return count("integrationId = ?1 and revokedAt is null and (endsAt is null or endsAt > ?2)", integration, now)
                > 0;
    }

    List<IntegrationKey> of(String integration) {
        return list("integrationId = ?1 order by id desc", integration).stream()
                .map(IntegrationKeyRow::toKey)
                .toList();
    }

    Map<String, List<IntegrationKey>> byIntegration() {
        return list("order by integrationId, id desc").stream()
                .collect(groupingBy(row -> row.integrationId, mapping(IntegrationKeyRow::toKey, toList())));
    }

    /** Lets every key of an integration end at an instant, unless it ends before. */
    void end(String integration, Instant endsAt) {
        update("endsAt = ?2 where integrationId = ?1 and (endsAt is null or endsAt > ?2)", integration, endsAt);
    }

    void revokeAllButConfigured(String integration, String sha256, Instant now) {
        update(
                "revokedAt = ?3 where integrationId = ?1 and sha256 <> ?2 and createdBy is null and revokedAt is null",
                integration,
                sha256,
                now);
    }

    /** Two replicas may do this at once when they start. A key that was revoked stays so. */
    void declare(String integration, String sha256, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into integration_key (id, integration_id, sha256) values (:id, :integration, :sha256)
                        on conflict (sha256) do nothing
                        """)
                .setParameter("id", UuidV7.at(now))
                .setParameter("integration", integration)
                .setParameter("sha256", sha256)
                .executeUpdate();
    }

    /** Writes down that a key is in use, once in a while however many replicas see it. */
    void used(UUID id, Instant now, Duration pause) {
        update("lastUsedAt = ?2 where id = ?1 and (lastUsedAt is null or lastUsedAt <= ?3)", id, now, now.minus(pause));
    }
}
