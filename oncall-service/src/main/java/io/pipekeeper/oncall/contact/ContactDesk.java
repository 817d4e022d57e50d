package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import io.pipekeeper.subgraph.error.ConflictException;
import io.pipekeeper.subgraph.error.InvalidInputException;
import io.pipekeeper.subgraph.id.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** Where people say how they want to be reached, and prove that they are. */
@ApplicationScoped
class ContactDesk {

    private static final int SALT_BYTES = 16;
    private static final int CODES = 1_000_000;

    private final ContactRegister register;
    private final ContactBook book;
    private final ContactPost post;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    ContactDesk(ContactRegister register, ContactBook book, ContactPost post, InstantSource clock) {
        this.register = register;
        this.book = book;
        this.post = post;
        this.clock = clock;
    }

    /** Sends a code to an address. One that is verified already stays so, and gets none. */
    void add(Person person, AddressForm form, String by) {
        var address = form.read();
        if (book.reach(person).addresses().contains(address)) {
            return;
        }
        post.requireServed(form.channel());
        var now = clock.instant();
        var code = "%06d".formatted(random.nextInt(CODES));
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var request = new CodeRequest(UuidV7.at(now), person, form, by, HashedCode.of(code, salt));
        register.begin(request, now);
        post.sendCode(request.id(), address, code, now);
    }

    /** Makes the address one to which pages go. Entering the right code twice is harmless. */
    void verify(Person person, PageChannel channel, String code) {
        switch (register.enter(person, channel, code.strip(), clock.instant())) {
            case RIGHT -> {}
            case WRONG -> throw new InvalidInputException("WRONG_CODE", "That is not the code that was sent");
            case USED_UP -> throw new ConflictException("TOO_MANY_ATTEMPTS", "Too many wrong codes: ask for another");
            case EXPIRED -> throw new ConflictException("CODE_EXPIRED", "The code has run out: ask for another");
            case NOT_SENT -> requireVerified(person, channel);
        }
    }

    void remove(Person person, PageChannel channel, String by) {
        register.remove(person, channel, by, clock.instant());
    }

    void setRules(Person person, List<NotificationRule> rules, String by) {
        register.setRules(person, rules, by, clock.instant());
    }

    /** Sends something harmless to where pages go. */
    void test(Person person, PageChannel channel, String by) {
        var now = clock.instant();
        var address = book.address(person, channel)
                .orElseThrow(() -> new ConflictException(
                        "NOT_VERIFIED", "%s has no verified address for %s".formatted(person, channel)));
        post.sendTest(person, address, now);
        register.tested(person, channel, by, now);
    }

    private void requireVerified(Person person, PageChannel channel) {
        if (book.address(person, channel).isEmpty()) {
            throw new ConflictException("NO_CODE", "No code was sent for %s: add the address first".formatted(channel));
        }
    }
}
