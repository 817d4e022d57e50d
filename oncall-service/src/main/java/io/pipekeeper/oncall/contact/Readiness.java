package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.contact.ContactCard.Verified;
import io.pipekeeper.oncall.contact.rule.NotificationPlan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether a person can be paged now, and what is missing, as sentences that name it and no address. */
@Description("Whether a person can be paged now, and what is missing.")
public record Readiness(
        @Description("Whether a page would go out by at least one channel.")
        boolean ready,

        @NonNull @Description("What is missing or does not fit; empty when all is well.")
        List<@NonNull String> findings) {

    public Readiness {
        findings = List.copyOf(findings);
    }

    /**
     * Judges what is known about a person.
     *
     * @param missing the settings that an address needs and that have no value on this installation, by name
     */
    static Readiness of(ContactCard card, Function<AddressForm, List<String>> missing) {
        var ready = card.effective().stream().map(Verified::form).anyMatch(form -> isUsable(form, missing));
        var findings = Stream.of(
                        nowhere(card),
                        unreadable(card),
                        settings(card, missing),
                        pending(card),
                        NotificationPlan.findings(card.reach().channels(), card.rules()).stream())
                .flatMap(some -> some);
        return new Readiness(ready, findings.toList());
    }

    private static boolean isUsable(AddressForm form, Function<AddressForm, List<String>> missing) {
        return form.find().isPresent() && missing.apply(form).isEmpty();
    }

    private static Stream<String> nowhere(ContactCard card) {
        var nothing = "No contact method is verified: add one, or an e-mail address to the catalogue.";
        return card.effective().isEmpty() ? Stream.of(nothing) : Stream.empty();
    }

    private static Stream<String> unreadable(ContactCard card) {
        return card.effective().stream()
                .map(Verified::form)
                .filter(form -> form.find().isEmpty())
                .map(form -> "What is stored for %s cannot be an address: give it again.".formatted(form.channel()));
    }

    private static Stream<String> settings(ContactCard card, Function<AddressForm, List<String>> missing) {
        return card.effective().stream()
                .map(Verified::form)
                .flatMap(form -> missing.apply(form).stream()
                        .map(setting -> "%s needs the setting %s, which is not set on this installation."
                                .formatted(form.channel(), setting)));
    }

    private static Stream<String> pending(ContactCard card) {
        return card.pending().stream()
                .map(form -> "An address for %s is not verified: enter the code that was sent, or add it again."
                        .formatted(form.channel()));
    }
}
