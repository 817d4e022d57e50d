package io.pipekeeper.oncall.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @ParameterizedTest
    @ValueSource(strings = {"4a", "4A", " 4 a ", "4a.", "4", "4\ta\n"})
    void aNumberAcknowledges(String text) {
        assertThat(Reply.read(text)).contains(new Reply.Acknowledge(4));
    }

    @Test
    void anEAfterItEscalates() {
        assertThat(Reply.read("12E")).contains(new Reply.Escalate(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"all a", "ALL A", "alla"})
    void allIsForAll(String text) {
        assertThat(Reply.read(text)).contains(new Reply.AcknowledgeAll());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "4r", "4aa", "all", "all e", "-4a", "4,5a", "yes", "1234567a", "٤a"})
    void everythingElseIsNotUnderstood(String text) {
        assertThat(Reply.read(text)).isEmpty();
    }
}
