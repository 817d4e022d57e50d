package io.pipekeeper.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.gateway.fixture.Keys;
import io.pipekeeper.gateway.fixture.Tokens;
import io.pipekeeper.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InternalTokensTest {

    private static final Caller ANA = new Caller("engineer-a", Set.of(Role.VIEWER, Role.RESPONDER));
    private static final Caller MANAGER = new Caller("engineering-manager", Role.MANAGER.expanded());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-06T08:00:00Z"));
    private final InternalTokens tokens =
            new InternalTokens(Keys.GATEWAY.getPrivate(), Duration.ofSeconds(60), Duration.ofSeconds(5), clock);

    @Test
    void sayWhoCallsAndForHowLong() {
        var claims = Tokens.verified(tokens.tokenFor(ANA, "operation-1"), Keys.GATEWAY);

        assertThat(claims.getString("iss")).isEqualTo("pipekeeper-gateway");
        assertThat(claims.getString("aud")).isEqualTo("pipekeeper-subgraph");
        assertThat(claims.getString("sub")).isEqualTo("engineer-a");
        assertThat(claims.getString("upn")).isEqualTo("engineer-a");
        assertThat(claims.getString("jti")).isEqualTo("operation-1");
        assertThat(claims.getJsonArray("groups")).containsExactlyInAnyOrder("viewer", "responder");
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(60);
    }

    @Test
    void areSignedOncePerCallerForAWhile() {
        var first = tokens.tokenFor(ANA, "operation-1");
        clock.moveBy(Duration.ofSeconds(4));

        assertThat(tokens.tokenFor(ANA, "operation-2")).isEqualTo(first);
    }

    @Test
    void areSignedAnewAfterThat() {
        tokens.tokenFor(ANA, "operation-1");
        clock.moveBy(Duration.ofSeconds(5));

        var claims = Tokens.verified(tokens.tokenFor(ANA, "operation-2"), Keys.GATEWAY);

        assertThat(claims.getString("jti")).isEqualTo("operation-2");
    }

    @Test
    void neverSpeakForSomebodyElse() {
        tokens.tokenFor(ANA, "operation-1");

        var claims = Tokens.verified(tokens.tokenFor(MANAGER, "operation-2"), Keys.GATEWAY);

        assertThat(claims.getString("sub")).isEqualTo("engineering-manager");
    }
}
