package io.pipekeeper.oncall.intake.integration;

import io.pipekeeper.subgraph.caller.MachineKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which key opens what. Keys that are known are remembered for two seconds, so that an event does not ask for what the one
 * before it has asked; a key that is revoked at another replica opens nothing after that time here.
 */
@ApplicationScoped
public class KeyRing {

    private static final long REMEMBERED = Duration.ofSeconds(2).toNanos();
    private static final Duration BETWEEN_USES = Duration.ofMinutes(1);

    private final ConcurrentMap<String, Remembered> known = new ConcurrentHashMap<>();
    private final IntegrationDesk desk;

    /** In real time, by the machine's counter: the shown clock may stand still. */
    private record Remembered(KnownKey key, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < REMEMBERED;
        }
    }

    KeyRing(IntegrationDesk desk) {
        this.desk = desk;
    }

    /** The integration that a key lets in at a door. */
    public Optional<String> opens(String key, Door door, Instant now) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var hash = MachineKey.of(key).sha256();
        return find(hash, now).filter(found -> found.opens(door, now)).map(KnownKey::integration);
    }

    /** Whether an integration has a key that opens its door. */
    public boolean hasOpen(String integration, Instant now) {
        return desk.hasOpenKey(integration, now);
    }

    /** Asks the database again, the next time. */
    void forget() {
        known.clear();
    }

    private Optional<KnownKey> find(String hash, Instant now) {
        var remembered = known.get(hash);
        if (remembered != null && remembered.isFresh()) {
            return Optional.of(remembered.key());
        }
        var found = desk.find(hash, now, BETWEEN_USES);
        // Keys that nobody has are not remembered: there is no end of them.
        found.ifPresentOrElse(key -> known.put(hash, new Remembered(key, System.nanoTime())), () -> known.remove(hash));
        return found;
    }
}
