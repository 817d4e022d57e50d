package io.pipekeeper.oncall.intake.integration;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.subgraph.caller.MachineKey;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes, rotates and revokes keys. */
@ApplicationScoped
public class IntegrationDesk {

    /** The documented length of a routing key, in bytes of which each is two digits. */
    private static final int KEY_BYTES = 16;

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    private final Integrations integrations;
    private final IntegrationKeys keys;
    private final AuditLog audit;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    IntegrationDesk(Integrations integrations, IntegrationKeys keys, AuditLog audit, InstantSource clock) {
        this.integrations = integrations;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes sure of an integration whose key the configuration holds. A configured key that changed replaces the old one. */
    @Transactional
    public void declare(String id, Door door, String keySha256) {
        var now = clock.instant();
        integrations.declare(id, door);
        keys.declare(id, keySha256, now);
        keys.revokeAllButConfigured(id, keySha256, now);
    }

    /** The integration of this id that comes in by the door; it is not found by another one. */
    @Transactional
    public Integration integration(String id, Door door) {
        return integrations
                .findByIdOptional(id)
                .filter(row -> row.door == door)
                .map(row -> row.toIntegration(keys.of(id)))
                .orElseThrow(() ->
                        new NotFoundException("There is no integration '%s' with the door %s".formatted(id, door)));
    }

    @Transactional
    List<Integration> all() {
        var byIntegration = keys.byIntegration();
        return integrations.byId().stream()
                .map(row -> row.toIntegration(byIntegration.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** Finds a key, and writes down now and then that it is used. */
    @Transactional
    Optional<KnownKey> find(String keySha256, Instant now, Duration betweenUses) {
        var found = keys.findBySha256(keySha256);
        found.filter(key -> key.lastUsedAt == null
                        || !key.lastUsedAt.plus(betweenUses).isAfter(now))
                .ifPresent(key -> keys.used(key.id, now, betweenUses));
        return found.map(
                key -> new KnownKey(key.integrationId, integrations.findById(key.integrationId).door, key.endsAt));
    }

    @Transactional
    boolean hasOpenKey(String integration, Instant now) {
        return keys.hasOpen(integration, now);
    }

    @Transactional
    IssuedKey create(IntegrationInput input, String by) {
        if (integrations.findByIdOptional(input.id()).isPresent()) {
            throw new ConflictException("There is an integration '%s' already".formatted(input.id()));
        }
        var now = clock.instant();
        integrations.persist(IntegrationRow.from(input, by, now));
        audit.record(by, "createIntegration", input.id(), now);
        return issue(input.id(), by, now);
    }

    @Transactional
    IssuedKey rotate(String id, Instant oldKeysEndAt, String by) {
        var now = clock.instant();
        if (oldKeysEndAt.isBefore(now) || oldKeysEndAt.isAfter(now.plus(LONGEST_OVERLAP))) {
            throw new InvalidInputException("oldKeysEndAt must be from now to 90 days from now");
        }
        lock(id);
        keys.end(id, oldKeysEndAt);
        audit.record(by, "rotateIntegrationKey", "%s, old keys end at %s".formatted(id, oldKeysEndAt), now);
        return issue(id, by, now);
    }

    /** Revoking twice is harmless. */
    @Transactional
    Integration revoke(UUID key, String by) {
        var row = keys.findByIdOptional(key)
                .orElseThrow(() -> new NotFoundException("There is no key '%s'".formatted(key)));
        if (row.revokedAt == null) {
            row.revokedAt = clock.instant();
            audit.record(by, "revokeIntegrationKey", "%s of %s".formatted(key, row.integrationId), row.revokedAt);
        }
        return lock(row.integrationId).toIntegration(keys.of(row.integrationId));
    }

    private IssuedKey issue(String integration, String by, Instant now) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        keys.persist(IntegrationKeyRow.from(integration, MachineKey.of(key).sha256(), by, now));
        return new IssuedKey(lock(integration).toIntegration(keys.of(integration)), key);
    }

    private IntegrationRow lock(String id) {
        return integrations
                .lock(id)
                .orElseThrow(() -> new NotFoundException("There is no integration '%s'".formatted(id)));
    }
}
