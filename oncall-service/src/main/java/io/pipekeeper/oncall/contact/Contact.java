package io.pipekeeper.oncall.contact;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import java.util.Comparator;
import java.util.List;

/**
 * How a person is reached beyond the e-mail address in the catalogue, as a file says it. What an admin applies counts as
 * verified.
 *
 * @param addresses one per channel
 * @param rules none leaves those alone that the person has made
 */
public record Contact(Person person, List<Address> addresses, List<NotificationRule> rules) {

    public Contact {
        requireNonNull(person, "person is missing");
        addresses = addresses.stream()
                .sorted(Comparator.comparing(Address::channel))
                .toList();
        rules = NotificationRule.checked(rules);
        if (addresses.isEmpty() && rules.isEmpty()) {
            throw new IllegalArgumentException("a contact without an address or a rule; leave the person out");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Contact of(ContactEntry entry) {
        return new Contact(entry.person(), entry.addresses(), entry.rules());
    }
}
