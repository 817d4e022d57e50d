package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** How people are reached, and how they say so themselves. */
@GraphQLApi
@RunOnVirtualThread
public class ContactApi {

    private final ContactDesk desk;
    private final ContactBook book;
    private final ReadinessCheck readiness;
    private final ContactAccess access;

    ContactApi(ContactDesk desk, ContactBook book, ReadinessCheck readiness, ContactAccess access) {
        this.desk = desk;
        this.book = book;
        this.readiness = readiness;
        this.access = access;
    }

    @Mutation
    @Description("Sends a code of six digits to an address; pages go there once it has come back, and until then where "
            + "they went before. For responders; for others than oneself, for admins.")
    public @NonNull Person addContactMethod(@NonNull @Description("The address.") ContactMethodInput input) {
        var person = access.changed(input.person());
        desk.add(person, input.form(access.isAdmin()), access.user());
        return person;
    }

    @Mutation
    @Description("Proves that the caller reads an address, by the code that was sent there. It is good for 15 minutes "
            + "and five tries. For responders.")
    public @NonNull Person verifyContactMethod(
            @NonNull @Description("The channel.") PageChannel channel,
            @NonNull @Description("The six digits.") String code) {
        var person = access.changed(null);
        desk.verify(person, channel, code);
        return person;
    }

    @Mutation
    @Description("Sends no pages by a channel any more. Removing twice is harmless. For responders; for others than "
            + "oneself, for admins.")
    public @NonNull Person removeContactMethod(
            @NonNull @Description("The channel.") PageChannel channel,
            @Id @Nullable @Description("Whose; the caller's if left out.") String person) {
        var changed = access.changed(person);
        desk.remove(changed, channel, access.user());
        return changed;
    }

    // Named, because SmallRye takes the method for a setter and leaves the `set` out.
    @Mutation("setNotificationRules")
    @Description("Sets by what one is notified: the first rule that matches counts, and without one every verified "
            + "channel does. For responders; for others than oneself, for admins.")
    public @NonNull Person setNotificationRules(
            @NonNull @Description("The rules, at most 20.") List<@NonNull NotificationRule> rules,
            @Id @Nullable @Description("Whose; the caller's if left out.") String person) {
        var changed = access.changed(person);
        desk.setRules(changed, checked(rules), access.user());
        return changed;
    }

    @Mutation
    @Description("Sends a test to where pages go by a channel, at most 10 an hour. For responders; for others than "
            + "oneself, for admins.")
    public @NonNull Person sendTestPage(
            @NonNull @Description("The channel.") PageChannel channel,
            @Id @Nullable @Description("To whom; to the caller if left out.") String person) {
        var receiver = access.changed(person);
        desk.test(receiver, channel, access.user());
        return receiver;
    }

    @Description("How this person is reached. For the person and for managers; null for others.")
    public List<@Nullable List<@NonNull ContactMethod>> contactMethods(@Source List<Person> people) {
        return book.cards(people).stream()
                .<@Nullable List<ContactMethod>>map(card -> access.maySee(card.person()) ? card.methods() : null)
                .toList();
    }

    @Description("By what this person wants to be notified, in order; the first rule that matches counts.")
    public List<List<@NonNull NotificationRule>> notificationRules(@Source List<Person> people) {
        return book.cards(people).stream().map(ContactCard::rules).toList();
    }

    @Description("Whether this person can be paged now, and what is missing.")
    public List<Readiness> readiness(@Source List<Person> people) {
        return readiness.of(people);
    }

    private static List<NotificationRule> checked(List<NotificationRule> rules) {
        try {
            return NotificationRule.checked(rules);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(String.valueOf(e.getMessage()));
        }
    }
}
