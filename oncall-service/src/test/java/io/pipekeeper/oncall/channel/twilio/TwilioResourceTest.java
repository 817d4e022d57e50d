package io.pipekeeper.oncall.channel.twilio;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class TwilioResourceTest {

    private static final String SMS = "/api/v1/twilio/sms";
    private static final String VOICE = "/api/v1/twilio/voice";

    @Test
    void answersATextMessage() {
        var answer = post(SMS, "From=%2B4915112345612&Body=nonsense", Outside.TWILIO_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/xml");
        assertThat(answer.asString()).contains("<Response><Message>").contains("</Message></Response>");
    }

    @Test
    void answersKeys() {
        var answer = post(VOICE, "Direction=outbound-api&To=%2B4915112345612&Digits=9", Outside.TWILIO_TOKEN);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("<Response><Say>").contains("</Say></Response>");
    }

    @Test
    void saysSoWhenNothingWasPressed() {
        assertThat(post(VOICE, "From=%2B4915112345612", Outside.TWILIO_TOKEN).asString())
                .contains("<Say>No answer was understood.</Say>");
    }

    @Test
    void provesTheQueryToo() {
        assertThat(post(SMS + "?a=b", "From=%2B1", Outside.TWILIO_TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhoCannotProveThemselves() {
        assertThat(post(SMS, "From=%2B4915112345612&Body=4a", "guess").statusCode())
                .isEqualTo(403);
        assertThat(given().contentType("application/x-www-form-urlencoded")
                        .body("Body=4a")
                        .post(SMS)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void refusesWhatIsTooLongOrNoForm() {
        assertThat(post(SMS, "Body=" + "x".repeat(20_000), Outside.TWILIO_TOKEN).statusCode())
                .isEqualTo(413);
        assertThat(given().contentType("application/x-www-form-urlencoded")
                        .header(TwilioSignature.HEADER, "x")
                        .body("Body=%zz")
                        .post(SMS)
                        .statusCode())
                .isEqualTo(400);
    }

    private static Response post(String path, String body, String token) {
        var signature = new TwilioSignature(token)
                .sign("http://localhost:8082" + path, Callback.read(body).form());
        return given().contentType("application/x-www-form-urlencoded")
                .header(TwilioSignature.HEADER, signature)
                .body(body)
                .post(path);
    }
}
