package io.pipekeeper.oncall.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.channel.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    private static final String ANSWER = " Reply 4a to acknowledge.";

    @Test
    void saysHowToAnswer() {
        assertThat(SmsText.of(message("Critical: Aggregate Profit", "4a")))
                .isEqualTo("Critical: Aggregate Profit Reply 4a to acknowledge.");
        assertThat(SmsText.of(message("Critical: Aggregate Profit", null))).isEqualTo("Critical: Aggregate Profit");
    }

    @Test
    void isTwoShortMessagesAtMost() {
        var text = SmsText.of(message("x".repeat(300), "4a"));

        assertThat(text).hasSize(306).endsWith("x..." + ANSWER);
    }

    @Test
    void countsSomeCharactersTwice() {
        var text = SmsText.of(message("€".repeat(300), "4a"));

        assertThat(text.replace("€", "€€").length()).isBetween(303, 306);
        assertThat(text).endsWith("€..." + ANSWER);
    }

    @Test
    void hasRoomForLessInOtherAlphabets() {
        var text = SmsText.of(message("🚨".repeat(150), "4a"));

        assertThat(text.length()).isBetween(130, 134);
        assertThat(text.replace("🚨", "")).isEqualTo("..." + ANSWER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"it’s|it's", "“a” – b…|\"a\" - b...", "Größe|Größe"})
    void spellsAsPhonesDo(String brief, String text) {
        assertThat(SmsText.of(message(brief, null))).isEqualTo(text);
    }

    private static Message message(String brief, @Nullable String replyCode) {
        return new Message("Subject", "Text", brief, null, null, null, replyCode);
    }
}
