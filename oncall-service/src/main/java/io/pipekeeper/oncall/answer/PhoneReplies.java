package io.pipekeeper.oncall.answer;

import io.pipekeeper.oncall.catalog.CatalogCopy;
import io.pipekeeper.oncall.channel.Words;
import io.pipekeeper.oncall.channel.twilio.Replies;
import io.pipekeeper.oncall.contact.ContactBook;
import io.pipekeeper.oncall.incident.IncidentDesk;
import io.pipekeeper.oncall.limit.Allowance;
import io.pipekeeper.subgraph.error.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Does what people reply from verified phones. Whoever writes from another one, or a number that stands for nothing, gets
 * the same answer as somebody who writes what nobody understands: there is nothing to learn here.
 */
@ApplicationScoped
class PhoneReplies implements Replies {

    private static final String NOTHING = "Nothing was changed. Reply with the number on the page and a, such as 4a.";
    private static final int MOST_PER_MINUTE = 30;
    private static final int MOST_SUMMARY = 100;

    private final ReplyCodes codes;
    private final ContactBook contacts;
    private final IncidentDesk desk;
    private final CatalogCopy catalog;
    private final Allowance allowance = new Allowance(MOST_PER_MINUTE, Duration.ofMinutes(1));

    PhoneReplies(ReplyCodes codes, ContactBook contacts, IncidentDesk desk, CatalogCopy catalog) {
        this.codes = codes;
        this.contacts = contacts;
        this.desk = desk;
        this.catalog = catalog;
    }

    @Override
    public String reply(String destination, String text, Instant now) {
        if (!allowance.admits(destination, now)) {
            return NOTHING;
        }
        return Reply.read(text)
                .map(reply -> obeyed(reply, codesOf(destination)))
                .orElse(NOTHING);
    }

    private String obeyed(Reply reply, List<ReplyCode> known) {
        return switch (reply) {
            case Reply.Acknowledge(var number) -> forOne(number, known, this::acknowledged);
            case Reply.Escalate(var number) -> forOne(number, known, this::escalated);
            case Reply.AcknowledgeAll() -> acknowledgedAll(known);
        };
    }

    private List<ReplyCode> codesOf(String destination) {
        var people = contacts.peopleAt(destination);
        return codes.at(destination).stream()
                .filter(code -> people.contains(code.person()))
                .toList();
    }

    private static String forOne(int number, List<ReplyCode> known, Function<ReplyCode, String> then) {
        return known.stream()
                .filter(code -> code.number() == number)
                .findFirst()
                .map(then)
                .orElse(NOTHING);
    }

    private String acknowledged(ReplyCode code) {
        try {
            var incident = desk.acknowledge(code.incident(), code.person(), "reply");
            var answer = incident.state().acknowledgement();
            var by = answer == null || answer.by() == null ? code.person() : answer.by();
            var who =
                    by.equals(code.person()) ? "You have it" : catalog.current().nameOf(by) + " has it";
            return "%s: %s".formatted(who, Words.cut(incident.summary(), MOST_SUMMARY));
        } catch (ConflictException e) {
            return "It is over already.";
        }
    }

    private String escalated(ReplyCode code) {
        try {
            var incident = desk.escalate(code.incident(), code.person());
            return "The next one is called: %s".formatted(Words.cut(incident.summary(), MOST_SUMMARY));
        } catch (ConflictException e) {
            return "Nobody else can be called: it is over already, or nothing covers it.";
        }
    }

    private String acknowledgedAll(List<ReplyCode> known) {
        var open = known.stream().filter(this::isTaken).count();
        return open == 0 ? NOTHING : "You or others have them all: %d.".formatted(open);
    }

    private boolean isTaken(ReplyCode code) {
        try {
            desk.acknowledge(code.incident(), code.person(), "reply");
            return true;
        } catch (ConflictException e) { // this one is over, and the others are not
            return false;
        }
    }
}
