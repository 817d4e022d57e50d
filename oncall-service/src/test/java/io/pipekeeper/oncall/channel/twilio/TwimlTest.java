package io.pipekeeper.oncall.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.pipekeeper.oncall.channel.Message;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TwimlTest {

    private static final URI ANSWERS = URI.create("https://oncall.example/api/v1/twilio/voice?a=1&b=2");
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @Test
    void readsThePageOutAndWaitsForTheKey() {
        assertThat(Twiml.call(message("Critical: Aggregate Profit.", "4"), ANSWERS))
                .isEqualTo(XML
                        + "<Response><Gather numDigits=\"1\" timeout=\"10\" method=\"POST\" "
                        + "action=\"https://oncall.example/api/v1/twilio/voice?a=1&amp;b=2\">"
                        + "<Say loop=\"2\">Critical: Aggregate Profit. Press 4 to acknowledge.</Say></Gather>"
                        + "<Say>No key came. Goodbye.</Say></Response>");
    }

    @Test
    void readsLongerKeysOutOneByOne() {
        assertThat(Twiml.call(message("Hello.", "4711"), ANSWERS))
                .contains("numDigits=\"4\"")
                .contains("Press 4 7 1 1 to acknowledge.");
    }

    @Test
    void asksForNoKeyWhereThereIsNone() {
        assertThat(Twiml.call(message("Hello.", null), ANSWERS))
                .isEqualTo(XML + "<Response><Say loop=\"2\">Hello.</Say></Response>");
    }

    @Test
    void makesNoVerbsOfText() {
        var hostile = "</Say><Dial>+1900</Dial>\" & ]]> \u0000\u000b\ud83d";

        assertThat(Twiml.say(hostile)).doesNotContain("<Dial>");
        assertThat(Twiml.message(hostile)).doesNotContain("<Dial>");
        assertThat(Twiml.call(message(hostile, "4"), ANSWERS)).doesNotContain("<Dial>");
        assertThatCode(() -> parse(Twiml.say(hostile))).doesNotThrowAnyException();
    }

    private static void parse(String xml) throws Exception {
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Message message(String brief, @Nullable String replyCode) {
        return new Message("Subject", "Text", brief, null, null, null, replyCode);
    }
}
