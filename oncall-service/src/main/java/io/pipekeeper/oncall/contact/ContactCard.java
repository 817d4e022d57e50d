package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known about how to reach a person.
 *
 * @param verified one per channel
 * @param pending addresses whose codes have not come back
 * @param catalogMail the e-mail address in the catalogue; serves where no other one is verified
 */
record ContactCard(
        Person person,
        List<Verified> verified,
        List<AddressForm> pending,
        @Nullable String catalogMail,
        List<NotificationRule> rules) {

    /**
     * An address to which pages go.
     *
     * @param at since when; null where nobody knows
     */
    record Verified(AddressForm form, @Nullable Instant at) {}

    ContactCard {
        verified = List.copyOf(verified);
        pending = List.copyOf(pending);
        rules = List.copyOf(rules);
    }

    /** What counts as verified, the catalogue's address included. */
    List<Verified> effective() {
        var hasMail = verified.stream().anyMatch(method -> method.form().channel() == PageChannel.MAIL);
        if (hasMail || catalogMail == null) {
            return verified;
        }
        var mail = new Verified(new AddressForm(PageChannel.MAIL, catalogMail, null), null);
        return Stream.concat(Stream.of(mail), verified.stream()).toList();
    }

    /** Addresses that can be none are left out, so that the others still reach their person. */
    Reach reach() {
        return new Reach(
                person,
                effective().stream()
                        .map(Verified::form)
                        .map(AddressForm::find)
                        .flatMap(Optional::stream)
                        .toList());
    }

    List<ContactMethod> methods() {
        List<ContactMethod> methods = new ArrayList<>();
        effective().forEach(method -> methods.add(ContactMethod.verified(method.form(), method.at())));
        pending.forEach(form -> methods.add(ContactMethod.pending(form)));
        return methods;
    }
}
