package io.pipekeeper.oncall.contact;

import io.pipekeeper.oncall.audit.AuditLog;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.contact.rule.NotificationRule;
import io.pipekeeper.subgraph.error.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The transactions in which people change how they are reached. Nothing is sent inside of them. */
@ApplicationScoped
class ContactRegister {

    static final Duration VALIDITY = Duration.ofMinutes(15);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST_PER_HOUR = 3;
    private static final int MOST_ATTEMPTS = 5;

    private final ContactMethods methods;
    private final ContactCodes codes;
    private final RuleBooks rules;
    private final AuditLog audit;

    ContactRegister(ContactMethods methods, ContactCodes codes, RuleBooks rules, AuditLog audit) {
        this.methods = methods;
        this.codes = codes;
        this.rules = rules;
        this.audit = audit;
    }

    /** Puts a code in place of the one before. Pages go where they went until it comes back. */
    @Transactional
    void begin(CodeRequest request, Instant now) {
        var person = request.person();
        var channel = request.form().channel();
        codes.takeTurns(person);
        requireRoom(codes.sentSince(person, channel, now.minus(HOUR)));
        codes.closeOpen(person, channel, now);
        codes.forgetBefore(now.minus(REMEMBERED));
        codes.persist(row(request, now));
        audit.record(request.by(), "addContactMethod", "%s: %s".formatted(person, channel), now);
    }

    /** The code has certainly not arrived. It does not count. */
    @Transactional
    void withdraw(UUID code) {
        codes.deleteById(code);
    }

    @Transactional
    Attempt enter(Person person, PageChannel channel, String code, Instant now) {
        var open = codes.lockOpen(person, channel);
        if (open.isEmpty()) {
            return Attempt.NOT_SENT;
        }
        var row = open.get();
        if (!now.isBefore(row.sentAt.plus(VALIDITY))) {
            return Attempt.EXPIRED;
        }
        if (row.attempts >= MOST_ATTEMPTS) {
            return Attempt.USED_UP;
        }
        row.attempts++;
        if (!row.code().matches(code)) {
            return row.attempts < MOST_ATTEMPTS ? Attempt.WRONG : Attempt.USED_UP;
        }
        row.closedAt = now;
        methods.put(person, row.form(), row.addedBy, now);
        audit.record(person.id(), "verifyContactMethod", "%s: %s".formatted(person, channel), now);
        return Attempt.RIGHT;
    }

    /** Removing twice is harmless. */
    @Transactional
    void remove(Person person, PageChannel channel, String by, Instant now) {
        var wasOpen = codes.lockOpen(person, channel).isPresent();
        codes.closeOpen(person, channel, now);
        if (methods.remove(person, channel) || wasOpen) {
            audit.record(by, "removeContactMethod", "%s: %s".formatted(person, channel), now);
        }
    }

    @Transactional
    void setRules(Person person, List<NotificationRule> made, String by, Instant now) {
        rules.put(person, made, by);
        audit.record(by, "setNotificationRules", "%s: %d rules".formatted(person, made.size()), now);
    }

    @Transactional
    void tested(Person person, PageChannel channel, String by, Instant now) {
        audit.record(by, "sendTestPage", "%s: %s".formatted(person, channel), now);
    }

    private static void requireRoom(List<Instant> sent) {
        if (sent.size() >= MOST_PER_HOUR) {
            throw new ConflictException(
                    "TOO_MANY_CODES",
                    "At most %d codes are sent per hour and channel; the next one after %s"
                            .formatted(MOST_PER_HOUR, sent.getFirst().plus(HOUR)));
        }
    }

    private static ContactCodeRow row(CodeRequest request, Instant now) {
        var row = new ContactCodeRow();
        row.id = request.id();
        row.personId = request.person().id();
        row.channel = request.form().channel();
        row.address = request.form().address();
        row.setting = request.form().setting();
        row.addedBy = request.by();
        row.salt = request.code().salt();
        row.hash = request.code().hash();
        row.sentAt = now;
        return row;
    }
}
