package io.pipekeeper.oncall.contact;

import static java.util.Objects.requireNonNull;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.rule.Notification;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import io.pipekeeper.oncall.contact.rule.RuleHours;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as people write it into a file.
 *
 * @param slack the name of the setting that holds the URL of an incoming webhook
 * @param teams the name of the setting that holds the URL of a workflow
 * @param sms a phone number with its country code: `+4915112345678`
 * @param voice a phone number with its country code
 */
@RegisterForReflection(
        targets = {
            ContactEntry.class,
            ContactEntry.Ntfy.class,
            ContactEntry.Webhook.class,
            Notification.class,
            NotificationRule.class,
            RuleHours.class
        })
record ContactEntry(
        Person person,
        @Nullable String mail,
        @Nullable String slack,
        @Nullable String teams,
        @Nullable Ntfy ntfy,
        @Nullable Webhook webhook,
        @Nullable String sms,
        @Nullable String voice,
        List<NotificationRule> rules) {

    /**
     * A topic on an ntfy server.
     *
     * @param topic its URL: `https://ntfy.sh/` and the topic
     * @param token the name of the setting that holds an access token, where the server wants one
     */
    record Ntfy(String topic, @Nullable String token) {

        Ntfy {
            requireNonNull(topic, "topic is missing: its URL");
        }
    }

    /**
     * A URL that pages are posted to.
     *
     * @param secret the name of the setting or environment variable that holds the signing secret
     */
    record Webhook(URI url, String secret) {

        Webhook {
            requireNonNull(url, "url is missing");
            requireNonNull(secret, "secret is missing: the name of an environment variable that holds it");
            if (!"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
                throw new IllegalArgumentException("url must begin with https:// or http://, not '%s'".formatted(url));
            }
        }
    }

    ContactEntry {
        rules = rules == null ? List.of() : rules;
    }

    List<Address> addresses() {
        List<AddressForm> forms = new ArrayList<>();
        forms.add(new AddressForm(PageChannel.MAIL, mail, null));
        forms.add(new AddressForm(PageChannel.SLACK, null, slack));
        forms.add(new AddressForm(PageChannel.TEAMS, null, teams));
        if (ntfy != null) {
            forms.add(new AddressForm(PageChannel.NTFY, ntfy.topic(), ntfy.token()));
        }
        if (webhook != null) {
            forms.add(new AddressForm(PageChannel.WEBHOOK, webhook.url().toString(), webhook.secret()));
        }
        forms.add(new AddressForm(PageChannel.SMS, sms, null));
        forms.add(new AddressForm(PageChannel.VOICE, voice, null));
        return forms.stream()
                .filter(AddressForm::isGiven)
                .map(AddressForm::read)
                .toList();
    }
}
