package io.pipekeeper.oncall.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private static final String URL = "https://oncall.example/api/v1/twilio/sms";

    private final TwilioSignature signature = new TwilioSignature("12345");
    private final Callback callback = Callback.read("To=%2B18005551212&From=%2B12349013030&Body=4a+please");

    @Test
    void isWhatOpensslComputes() {
        // printf '%s' "${URL}Body4a pleaseFrom+12349013030To+18005551212" | openssl dgst -sha1 -hmac 12345 -binary |
        // base64
        assertThat(signature.sign(URL, callback.form())).isEqualTo("BW/GivuQqEEkUSxyDLohRslwzbk=");
    }

    @Test
    void provesUrlFormAndSecret() {
        var signed = signature.sign(URL, callback.form());

        assertThat(signature.verifies(URL, callback.form(), signed)).isTrue();
        assertThat(signature.verifies(URL + "?x", callback.form(), signed)).isFalse();
        assertThat(signature.verifies(URL, Callback.read("Body=4a").form(), signed))
                .isFalse();
        assertThat(new TwilioSignature("guess").verifies(URL, callback.form(), signed))
                .isFalse();
    }

    @Test
    void doesNotShowItsSecret() {
        assertThat(signature.toString()).doesNotContain("12345");
    }
}
