package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.channel.PageChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThatCode(form::requireHarmless).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK, https://hooks.slack.com/services/x, PAGING_SLACK_URL, the URL for SLACK is a secret",
        "SLACK, , , the name of the setting that holds the URL is missing",
        "MAIL, e@example.com, PAGING_X, MAIL needs no setting",
        "SMS, , , the phone number is missing",
        "WEBHOOK, https://example.com, , the name of the setting that holds the signing secret is missing",
        "NTFY, https://ntfy.sh/topic, a b, is no name of a setting",
    })
    void isOfTheFormOfItsChannel(
            PageChannel channel, @Nullable String address, @Nullable String setting, String message) {
        var form = new AddressForm(channel, address, setting);

        assertThat(form.find()).isEmpty();
        assertThatThrownBy(form::read).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "NTFY, https://evil.example/topic, quarkus.datasource.password",
        "NTFY, https://evil.example/topic, ONCALL_ANSWER_SIGNING_KEY",
        "WEBHOOK, http://10.0.0.1/pages, PAGING_WEBHOOK_SECRET",
    })
    void neitherSecretsOfOthersNorUrlsInClearAreForEverybodyToGive(
            PageChannel channel, String address, String setting) {
        var form = new AddressForm(channel, address, setting);

        assertThatCode(form::read).doesNotThrowAnyException();
        assertThatThrownBy(form::requireHarmless).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotPrinted() {
        assertThat(new AddressForm(PageChannel.SMS, "+4915112345678", null)).hasToString("SMS address");
    }
}
