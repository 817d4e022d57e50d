package io.pipekeeper.oncall.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void showsEnoughForItsOwnerOnly() {
        assertThat(new Address.Mail("engineer@example.com").masked()).isEqualTo("e***@example.com");
        assertThat(new Address.Sms("+4915112345612").masked()).isEqualTo("+49***12");
        assertThat(new Address.Ntfy(URI.create("https://ntfy.sh"), "my-secret-topic", null).masked())
                .isEqualTo("ntfy.sh/m***");
        assertThat(new Address.Webhook(URI.create("https://example.org/hook/key"), "SECRET").masked())
                .isEqualTo("example.org/***");
        assertThat(new Address.Slack("PAGING_SLACK").masked()).isEqualTo("PAGING_SLACK");
    }

    @ParameterizedTest
    @MethodSource
    void isNeverPrinted(Address address) {
        assertThat(address.toString()).matches("an? (\\w+ ?)+");
    }

    static Stream<Address> isNeverPrinted() {
        return Stream.of(
                new Address.Mail("engineer@example.com"),
                new Address.Slack("PAGING_SLACK"),
                new Address.Teams("PAGING_TEAMS"),
                new Address.Ntfy(URI.create("https://ntfy.sh"), "topic", "PAGING_NTFY"),
                new Address.Webhook(URI.create("https://example.org"), "PAGING_WEBHOOK"),
                new Address.Sms("+4915112345612"),
                new Address.Voice("+4915112345612"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "engineer", "@example.com", "a@b@c", "a@b\r\nBcc: c@d", "a b@c"})
    void refusesWhatIsNoMailAddress(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Address.Mail(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0151 123", "+0151123456", "+49 151 123456", "+49151x", "+491234567890123456"})
    void refusesWhatIsNoPhoneNumber(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Address.Sms(number));
        assertThatIllegalArgumentException().isThrownBy(() -> new Address.Voice(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://example.org", "https:///path", "https://me:password@example.org"})
    void refusesWhatIsNoAddressOnTheWeb(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Address.Webhook(URI.create(url), "SECRET"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Address.Ntfy(URI.create(url), "topic", null));
    }
}
