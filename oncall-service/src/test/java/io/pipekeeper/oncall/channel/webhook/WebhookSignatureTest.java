package io.pipekeeper.oncall.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");

    private final WebhookSignature signature = new WebhookSignature("secret");

    @Test
    void isWhatOpensslComputes() {
        // printf '1767690000.{}' | openssl dgst -sha256 -hmac secret
        assertThat(signature.sign(1767690000L, "{}"))
                .isEqualTo("v1=5975c438ae0134f02c92ec2c0833a4793b9db6bfa2d7bdbde25ddf8b3694c9a0");
    }

    @Test
    void provesBodyTimeAndSecret() {
        var time = NINE.getEpochSecond();
        var signed = signature.sign(time, "body");

        assertThat(signature.verifies(time, "body", signed, NINE)).isTrue();
        assertThat(signature.verifies(time, "other", signed, NINE)).isFalse();
        assertThat(signature.verifies(time + 1, "body", signed, NINE)).isFalse();
        assertThat(new WebhookSignature("guess").verifies(time, "body", signed, NINE))
                .isFalse();
    }

    @Test
    void refusesWhatIsOld() {
        var time = NINE.getEpochSecond();
        var signed = signature.sign(time, "body");

        assertThat(signature.verifies(time, "body", signed, NINE.plusSeconds(301)))
                .isFalse();
    }

    @Test
    void doesNotShowItsSecret() {
        assertThat(signature.toString()).doesNotContain("secret");
    }
}
