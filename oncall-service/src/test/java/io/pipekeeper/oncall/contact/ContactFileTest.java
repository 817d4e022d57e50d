package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.rule.Notification;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import io.pipekeeper.oncall.contact.rule.RuleHours;
import io.pipekeeper.oncall.schedule.Weekday;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.pipekeeper.subgraph.apply.FileInput;
import io.pipekeeper.subgraph.apply.YamlFile;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactFileTest {

    @Test
    void givesEveryChannelAndRules() {
        var contact = read("""
                person: engineer-a
                mail: night@example.com
                slack: PAGING_SLACK_URL
                teams: PAGING_TEAMS_URL
                ntfy: {topic: 'https://ntfy.example.com/engineer-a', token: PAGING_NTFY_TOKEN}
                webhook: {url: 'https://example.com/pages', secret: PAGING_WEBHOOK_SECRET}
                sms: '+4915112345678'
                voice: '+4915112345679'
                rules:
                  - severities: [critical, error]
                    hours: {from: '22:00', until: '07:00', zone: Europe/Berlin}
                    days: [friday]
                    notifications: [{channel: ntfy, after: PT0S}, {channel: sms, after: PT2M}]
                """);

        assertThat(contact.addresses())
                .containsExactly(
                        new Address.Mail("night@example.com"),
                        new Address.Slack("PAGING_SLACK_URL"),
                        new Address.Teams("PAGING_TEAMS_URL"),
                        new Address.Ntfy(URI.create("https://ntfy.example.com"), "engineer-a", "PAGING_NTFY_TOKEN"),
                        new Address.Webhook(URI.create("https://example.com/pages"), "PAGING_WEBHOOK_SECRET"),
                        new Address.Sms("+4915112345678"),
                        new Address.Voice("+4915112345679"));
        assertThat(contact.rules())
                .containsExactly(new NotificationRule(
                        List.of(IncidentSeverity.CRITICAL, IncidentSeverity.ERROR),
                        new RuleHours(LocalTime.of(22, 0), LocalTime.of(7, 0), "Europe/Berlin"),
                        List.of(Weekday.FRIDAY),
                        List.of(
                                new Notification(PageChannel.NTFY, Duration.ZERO),
                                new Notification(PageChannel.SMS, Duration.ofMinutes(2)))));
    }

    @Test
    void readsWhatItHasWritten() {
        var contact = read("{person: engineer-a, sms: '+4915112345678', ntfy: {topic: 'https://ntfy.sh//topic'}}");
        var stored = contact.addresses().stream()
                .map(address -> AddressForm.of(address).read())
                .toList();

        assertThat(new Contact(new Person("engineer-a"), stored, List.of())).isEqualTo(contact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "mail: nobody                                        | not a mail address",
                "sms: 0151 12345678                                  | a phone number is + and the country code",
                "slack: https://hooks.slack.com/services/x           | which begins with PAGING_",
                "ntfy: {topic: 'https://ntfy.sh/a b'}                | a topic is 1 to 64",
                "ntfy: {topic: nothing}                              | the URL of a topic",
                "webhook: {url: 'https://example.com'}               | secret is missing",
                "rules: []                                           | a contact without an address or a rule",
                "rules: [{notifications: []}]                        | rule 1: nobody is notified at once",
                "rules: [{notifications: [{channel: sms, after: PT2M}]}]  | rule 1: nobody is notified at once",
                "rules: [{notifications: [{channel: sms, after: PT2H}]}]  | after is a duration from PT0S to PT1H",
                "rules: [{notifications: [{channel: pigeon, after: PT0S}]}] | PageChannel",
                "rules: [{days: [monday], notifications: [{channel: sms, after: PT0S}]}] | days need hours",
                "rules: [{hours: {from: '22:00', until: '07:00', zone: Berlin}, notifications: [{channel: sms, after: PT0S}]}] | 'Berlin' is no time zone",
            })
    void saysWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> read("person: engineer-a\n" + line))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("contact.yaml:")
                .hasMessageContaining(message);
    }

    private static Contact read(String yaml) {
        return YamlFile.read(new FileInput("contact.yaml", yaml), Contact.class);
    }
}
