package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.channel.PageChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFormTest {

    @ParameterizedTest
    @CsvSource({
        "MAIL, e@example.com, ",
        "SLACK, , PAGING_SLACK_URL",
        "TEAMS, , PAGING_TEAMS_URL",
        "NTFY, https://ntfy.sh/topic, ",
        "NTFY, https://ntfy.sh/topic, PAGING_NTFY_TOKEN",
        "WEBHOOK, https://example.com/pages, PAGING_WEBHOOK_SECRET",
        "SMS, +4915112345678, ",
        "VOICE, +4915112345678, ",
    })
    void isWrittenAsItWasRead(PageChannel channel, @Nullable String address, @Nullable String setting) {
        var form = new AddressForm(channel, address, setting);

        assertThat(AddressForm.of(form.read())).isEqualTo(form);
        assertThatCode(form::requireProtected).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK, https://hooks.slack.com/services/x, PAGING_SLACK_URL, the URL for SLACK is a secret",
        "SLACK, , , the name of the setting that holds the URL is missing",
        "MAIL, e@example.com, PAGING_X, MAIL needs no setting",
        "SMS, , , the phone number is missing",
        "WEBHOOK, https://example.com, , the name of the setting that holds the signing secret is missing",
        "NTFY, https://ntfy.sh/topic, a b, which begins with PAGING_",
    })
    void isOfTheFormOfItsChannel(
            PageChannel channel, @Nullable String address, @Nullable String setting, String message) {
        var form = new AddressForm(channel, address, setting);

        assertThat(form.find()).isEmpty();
        assertThatThrownBy(form::read).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.datasource.password", "ONCALL_ANSWER_SIGNING_KEY", "https://secret.example/x"})
    void namesNoOtherSettingsAndDoesNotRepeatThem(String setting) {
        var form = new AddressForm(PageChannel.NTFY, "https://evil.example/topic", setting);

        assertThatThrownBy(form::read)
                .hasMessageContaining("begins with PAGING_")
                .message()
                .doesNotContain(setting);
    }

    @Test
    void urlsInClearAreNotForEverybodyToGive() {
        var form = new AddressForm(PageChannel.WEBHOOK, "http://10.0.0.1/pages", "PAGING_WEBHOOK_SECRET");

        assertThatThrownBy(form::requireProtected).hasMessageContaining("https://");
    }

    @Test
    void isNotPrinted() {
        assertThat(new AddressForm(PageChannel.SMS, "+4915112345678", null)).hasToString("SMS address");
    }
}
