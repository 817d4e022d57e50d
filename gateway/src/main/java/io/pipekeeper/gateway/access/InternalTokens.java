package io.pipekeeper.gateway.access;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Signs the short-lived tokens by which subgraphs know on whose behalf the gateway calls them. */
@Startup
@Singleton
public class InternalTokens {

    private static final int MANY_CALLERS = 10_000;

    private final Map<Caller, Signed> signed = new ConcurrentHashMap<>();
    private final PrivateKey key;
    private final Duration lifetime;
    private final Duration reuse;
    private final InstantSource clock;

    /** Tokens expire by the real time, whatever the clock of a demo shows. */
    @Inject
    InternalTokens(AccessConfig config) {
        this(SigningKey.in(keyFile(config)), config.tokenLifetime(), config.tokenReuse(), InstantSource.system());
    }

    /** For tests: with a clock of their own. */
    InternalTokens(PrivateKey key, Duration lifetime, Duration reuse, InstantSource clock) {
        this.key = key;
        this.lifetime = lifetime;
        this.reuse = reuse;
        this.clock = clock;
    }

    /** A token that speaks for the caller; {@code jti} is the operation for which it was first signed. */
    public String tokenFor(Caller caller, String operationId) {
        var now = clock.instant();
        if (signed.size() > MANY_CALLERS) {
            signed.values().removeIf(old -> !now.isBefore(old.reusableUntil()));
        }
        return signed.compute(
                        caller,
                        (_, last) -> last != null && now.isBefore(last.reusableUntil())
                                ? last
                                : sign(caller, operationId, now))
                .token();
    }

    private Signed sign(Caller caller, String operationId, Instant now) {
        var groups = Set.copyOf(Role.claims(caller.roles()));
        var token = Jwt.issuer("pipekeeper-gateway")
                .audience("pipekeeper-subgraph")
                .subject(caller.user())
                .upn(caller.user())
                .groups(groups)
                .claim("jti", operationId)
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .sign(key);
        return new Signed(token, now.plus(reuse));
    }

    private static Path keyFile(AccessConfig config) {
        return config.signingKeyFile()
                .orElseThrow(() -> new IllegalStateException("PIPEKEEPER_SIGNING_KEY_FILE is not set: the gateway needs"
                        + " the RSA key (PKCS#8 PEM) whose public half the subgraphs know"));
    }

    private record Signed(String token, Instant reusableUntil) {}
}
