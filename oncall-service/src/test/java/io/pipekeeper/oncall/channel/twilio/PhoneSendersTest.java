package io.pipekeeper.oncall.channel.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.MessageFixtures;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.channel.SendFailure.Outcome;
import io.pipekeeper.oncall.channel.http.PostmanFixtures;
import io.pipekeeper.testkit.RecordingReceiver;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneSendersTest {

    private static final String NUMBER = "+4915112345612";

    private final RecordingReceiver provider = new RecordingReceiver();
    private final TwilioApi api = api(Map.of(
            "oncall.twilio.url", provider.uri().toString(),
            "oncall.twilio.account-sid", "AC1",
            "oncall.twilio.auth-token", "token",
            "oncall.twilio.from", "+18005551212"));

    PhoneSendersTest() throws IOException {}

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void sendsATextMessage() throws SendFailure {
        provider.answerNext(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");

        new SmsSender(api).send(MessageFixtures.to(new Address.Sms(NUMBER)));

        var sent = provider.received().getFirst();
        assertThat(sent.path()).isEqualTo("/2010-04-01/Accounts/AC1/Messages.json");
        assertThat(sent.headers())
                .containsEntry("content-type", "application/x-www-form-urlencoded")
                .containsEntry(
                        "authorization", "Basic " + Base64.getEncoder().encodeToString("AC1:token".getBytes(UTF_8)));
        assertThat(Callback.read(sent.body()).form().toString())
                .isEqualTo("{Body=[Critical: Aggregate Profit: Engineer A, you are called. Negative profit Reply 4a to "
                        + "acknowledge.], From=[+18005551212], To=[+4915112345612]}");
    }

    @Test
    void callsAndReadsOut() throws SendFailure {
        provider.answerNext(201, "{\"sid\":\"CA1\"}");

        var sender = new VoiceSender(api, () -> URI.create("https://oncall.example"));
        sender.send(MessageFixtures.to(new Address.Voice(NUMBER)));

        var sent = provider.received().getFirst();
        var form = Callback.read(sent.body()).form();
        assertThat(sent.path()).isEqualTo("/2010-04-01/Accounts/AC1/Calls.json");
        assertThat(form.keySet()).containsExactly("From", "To", "Twiml");
        assertThat(form.toString())
                .contains("action=\"https://oncall.example/api/v1/twilio/voice\"")
                .contains("Press 4 to acknowledge.");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21211, REFUSED",
        "401, 20003, REFUSED",
        "429, 20429, BUSY",
        "503, 20503, BUSY",
        "500, 20500, UNKNOWN"
    })
    void passesOnTheNumberOfAnErrorOnly(int status, String code, Outcome outcome) {
        provider.answerNext(status, """
                {"code": %s, "message": "The 'To' number %s is not valid", "status": %d}
                """.formatted(code, NUMBER, status));

        var failure = catchThrowableOfType(
                SendFailure.class, () -> new SmsSender(api).send(MessageFixtures.to(new Address.Sms(NUMBER))));

        assertThat(failure.outcome()).isEqualTo(outcome);
        assertThat(failure).hasMessage("The phone provider answered HTTP %d (error %s)".formatted(status, code));
    }

    @Test
    void saysWhatIsNotSetUp() {
        var sender = new SmsSender(api(Map.of("oncall.twilio.account-sid", "AC1")));

        var failure =
                catchThrowableOfType(SendFailure.class, () -> sender.send(MessageFixtures.to(new Address.Sms(NUMBER))));

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure).hasMessage("oncall.twilio.auth-token is not set");
    }

    private static TwilioApi api(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(TwilioConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new TwilioApi(config.getConfigMapping(TwilioConfig.class), PostmanFixtures.open());
    }
}
