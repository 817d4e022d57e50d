package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.ContactCard.Verified;
import io.pipekeeper.oncall.contact.rule.Notification;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private static final AddressForm PHONE = new AddressForm(PageChannel.SMS, "+4915112345678", null);
    private static final AddressForm SLACK = new AddressForm(PageChannel.SLACK, null, "PAGING_SLACK_URL");
    private static final NotificationRule BY_CALL = new NotificationRule(
            List.of(), null, List.of(), List.of(new Notification(PageChannel.VOICE, Duration.ZERO)));

    @Test
    void theMailAddressOfTheCatalogueIsEnough() {
        assertThat(judge(card("e@example.com"))).isEqualTo(new Readiness(true, List.of()));
    }

    @Test
    void whoHasGivenNothingCannotBePaged() {
        assertThat(judge(card(null)))
                .isEqualTo(new Readiness(
                        false,
                        List.of("No contact method is verified: add one, or an e-mail address to the catalogue.")));
    }

    @Test
    void whatIsNotVerifiedDoesNotCount() {
        var card = new ContactCard(new Person("a"), List.of(), List.of(PHONE), null, List.of());

        assertThat(judge(card).ready()).isFalse();
        assertThat(judge(card).findings())
                .contains("An address for SMS is not verified: enter the code that was sent, or add it again.");
    }

    @Test
    void aSettingThatIsNotSetIsNamed() {
        var card = new ContactCard(new Person("a"), List.of(new Verified(SLACK, null)), List.of(), null, List.of());

        assertThat(judge(card))
                .isEqualTo(new Readiness(
                        false,
                        List.of("SLACK needs the setting PAGING_SLACK_URL, which is not set on this installation.")));
        assertThat(Readiness.of(card, _ -> List.of())).isEqualTo(new Readiness(true, List.of()));
    }

    @Test
    void everythingThatTheProviderNeedsIsNamed() {
        var card = new ContactCard(new Person("a"), List.of(new Verified(PHONE, null)), List.of(), null, List.of());

        assertThat(Readiness.of(card, _ -> List.of("oncall.twilio.account-sid", "oncall.twilio.from")))
                .isEqualTo(new Readiness(
                        false,
                        List.of(
                                "SMS needs the setting oncall.twilio.account-sid, which is not set on this installation.",
                                "SMS needs the setting oncall.twilio.from, which is not set on this installation.")));
    }

    @Test
    void aRuleForAChannelThatIsMissingIsNamed() {
        var card = new ContactCard(new Person("a"), List.of(), List.of(), "e@example.com", List.of(BY_CALL));

        assertThat(judge(card).ready()).isTrue();
        assertThat(judge(card).findings())
                .containsExactly("Rule 1 names no channel that is given and verified: all that are stand in for it.");
    }

    @Test
    void whatCannotBeAnAddressIsSaidAndTheOthersServe() {
        var card = new ContactCard(
                new Person("a"),
                List.of(
                        new Verified(new AddressForm(PageChannel.MAIL, "nobody", null), null),
                        new Verified(PHONE, null)),
                List.of(),
                null,
                List.of());

        assertThat(judge(card).ready()).isTrue();
        assertThat(judge(card).findings())
                .containsExactly("What is stored for MAIL cannot be an address: give it again.");
        assertThat(card.reach().channels()).containsExactly(PageChannel.SMS);
    }

    private static ContactCard card(@Nullable String mail) {
        return new ContactCard(new Person("a"), List.of(), List.of(), mail, List.of());
    }

    private static Readiness judge(ContactCard card) {
        return Readiness.of(card, form -> Stream.ofNullable(form.setting()).toList());
    }
}
