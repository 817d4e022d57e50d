package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.Message;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.SendFailure;
import io.pipekeeper.oncall.limit.Allowance;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.error.UnavailableException;
import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sends codes and tests at once, while the one who asked for them waits: what goes wrong is what that person sees. */
@ApplicationScoped
class ContactPost {

    private static final int MOST_TESTS = 10;

    private final Map<PageChannel, PageSender> senders;
    private final ContactRegister register;
    private final Allowance tests = new Allowance(MOST_TESTS, Duration.ofHours(1));

    ContactPost(@All List<PageSender> senders, ContactRegister register) {
        this.senders = senders.stream().collect(Collectors.toMap(PageSender::channel, Function.identity()));
        this.register = register;
    }

    void requireServed(PageChannel channel) {
        sender(channel);
    }

    /** Sends a code; one that has certainly not arrived is withdrawn. */
    void sendCode(UUID id, Address address, String code, Instant now) {
        try {
            sender(address.channel()).send(new OutgoingPage(id, address, codeMessage(address, code), now));
        } catch (SendFailure e) {
            if (e.outcome() != SendFailure.Outcome.UNKNOWN) {
                register.withdraw(id);
            }
            throw shown(e);
        }
    }

    void sendTest(Person person, Address address, Instant now) {
        if (!tests.admits(person.id(), now)) {
            throw new ConflictException("TOO_MANY_TESTS", "At most %d tests are sent per hour".formatted(MOST_TESTS));
        }
        try {
            sender(address.channel()).send(new OutgoingPage(UuidV7.at(now), address, testMessage(), now));
        } catch (SendFailure e) {
            throw shown(e);
        }
    }

    private PageSender sender(PageChannel channel) {
        var sender = senders.get(channel);
        if (sender == null) {
            throw new UnavailableException("NOT_SERVED", "%s is not served on this installation".formatted(channel));
        }
        return sender;
    }

    private static RuntimeException shown(SendFailure failure) {
        var why = String.valueOf(failure.getMessage());
        return switch (failure.outcome()) {
            case REFUSED -> new InvalidInputException("REFUSED", why);
            case NOT_SENT -> new UnavailableException("NOT_SENT", why);
            case BUSY -> new UnavailableException("BUSY", why);
            case UNKNOWN -> new UnavailableException("UNKNOWN", why + "; it may have arrived");
        };
    }

    private static Message codeMessage(Address address, String code) {
        var minutes = ContactRegister.VALIDITY.toMinutes();
        // A voice that reads "123456" says a number with thousands.
        var said = address instanceof Address.Voice ? String.join(", ", code.split("")) : code;
        var brief = "Pipekeeper: your code is %s. It is good for %d minutes.".formatted(said, minutes);
        var text = """
                Your code is %s

                Enter it in Pipekeeper within %d minutes, and pages will come here. If you have not asked for it, somebody
                has given your address by mistake: do nothing, and nothing will come.
                """.formatted(code, minutes);
        return message("Your Pipekeeper code", text, brief);
    }

    private static Message testMessage() {
        var text = "This is a test. Nothing is wrong, and pages reach you here.";
        return message("Pipekeeper: a test", text + "\n", "Pipekeeper: " + text);
    }

    private static Message message(String subject, String text, String brief) {
        return new Message(subject, text, brief, null, null, null, null);
    }
}
