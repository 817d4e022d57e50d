package io.pipekeeper.oncall.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.catalog.Person;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.twilio.Replies;
import io.pipekeeper.oncall.contact.Contact;
import io.pipekeeper.oncall.contact.ContactBook;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class PhoneRepliesTest {

    private static final String NOTHING = "Nothing was changed. Reply with the number on the page and a, such as 4a.";

    private final Replies replies;
    private final ReplyCodes codes;
    private final ContactBook contacts;
    private final MovableClock clock;

    PhoneRepliesTest(Replies replies, ReplyCodes codes, ContactBook contacts, MovableClock clock) {
        this.replies = replies;
        this.codes = codes;
        this.contacts = contacts;
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(MovableClock.START);
        Demo.apply();
    }

    @Test
    void numbersIncidentsFromOneAndEachAlwaysTheSame() {
        var phone = phone("+15550000001");
        var first = failing("reply-first");
        var second = failing("reply-second");

        assertThat(code(phone, first)).isEqualTo("1a");
        assertThat(code(phone, second)).isEqualTo("2a");
        assertThat(code(phone, first)).isEqualTo("1a");
    }

    @Test
    void theCodeAcknowledges() {
        var phone = phone("+15550000002");
        var incident = failing("reply-acknowledged");
        var code = code(phone, incident);

        assertThat(reply(phone, code)).isEqualTo("You have it: reply-acknowledged: freshness failed");
        assertThat(reply(phone, "1")).isEqualTo("You have it: reply-acknowledged: freshness failed");

        assertThat(incident(incident, "acknowledgedBy { id }").getString("incident.acknowledgedBy.id"))
                .isEqualTo("owner-of-15550000002");
    }

    @Test
    void anEFollowsTheNextStepAtOnce() {
        var phone = phone("+15550000003");
        var incident = failing("reply-escalated");
        code(phone, incident);

        assertThat(reply(phone, "1e")).isEqualTo("The next one is called: reply-escalated: freshness failed");

        assertThat(state(incident)).isEqualTo("TRIGGERED");
    }

    @Test
    void oneReplyAcknowledgesAllOfOnesOwn() {
        var phone = phone("+15550000004");
        var mine = List.of(failing("reply-all-1"), failing("reply-all-2"));
        mine.forEach(incident -> code(phone, incident));
        var notMine = failing("reply-not-mine");

        assertThat(reply(phone, "all a")).isEqualTo("You or others have them all: 2.");

        assertThat(mine).extracting(this::state).containsOnly("ACKNOWLEDGED");
        assertThat(state(notMine)).isEqualTo("TRIGGERED");
    }

    @Test
    void strangersLearnNothing() {
        var phone = phone("+15550000005");
        var incident = failing("reply-of-a-stranger");
        var code = code(phone, incident);

        assertThat(reply("+15559999999", code)).isEqualTo(NOTHING);
        assertThat(reply(phone, "7a")).isEqualTo(NOTHING);
        assertThat(reply(phone, "what is this")).isEqualTo(NOTHING);

        assertThat(state(incident)).isEqualTo("TRIGGERED");
    }

    @Test
    void aPhoneThatIsNobodysAnyMoreAnswersNothing() {
        var phone = phone("+15550000006");
        var incident = failing("reply-from-an-old-phone");
        var code = code(phone, incident);
        contacts.put(contact(phone, "+15550000066"));

        assertThat(reply(phone, code)).isEqualTo(NOTHING);

        assertThat(state(incident)).isEqualTo("TRIGGERED");
    }

    @Test
    void aNumberIsFreeAnHourAfterItsIncidentWasOver() {
        var phone = phone("+15550000007");
        var monitor = new Monitor("reply-recovers");
        monitor.fails("freshness");
        code(phone, monitor.openIncident());
        monitor.recovers("freshness");

        assertThat(code(phone, failing("reply-soon-after"))).isEqualTo("2a");
        assertThat(reply(phone, "1a")).isEqualTo("It is over already.");
        clock.moveBy(Duration.ofHours(1));

        assertThat(code(phone, failing("reply-long-after"))).isEqualTo("1a");
    }

    @Test
    void aPhoneIsSharedByTheIncidentsOfItsOwners() {
        var phone = phone("+15550000008");
        contacts.put(new Contact(new Person("partner"), List.of(new Address.Voice(phone)), List.of()));
        var incident = failing("reply-shared");

        assertThat(code(phone, incident)).isEqualTo("1a");
        assertThat(codeFor(new Person("partner"), phone, incident)).isEqualTo("2a");
    }

    @Test
    void aFloodOfRepliesIsNotObeyed() {
        var phone = phone("+15550000009");
        var code = code(phone, failing("reply-flood"));
        for (var time = 1; time <= 30; time++) {
            reply(phone, "7a");
        }

        assertThat(reply(phone, code)).isEqualTo(NOTHING);
    }

    private String phone(String number) {
        contacts.put(contact(number, number));
        return number;
    }

    private static Contact contact(String owner, String number) {
        return new Contact(owner(owner), List.of(new Address.Sms(number)), List.of());
    }

    private static Person owner(String number) {
        return new Person("owner-of-" + number.substring(1));
    }

    private String code(String phone, String incident) {
        return codeFor(owner(phone), phone, incident);
    }

    private String codeFor(Person person, String phone, String incident) {
        return QuarkusTransaction.requiringNew()
                .call(() -> codes.code(UUID.fromString(incident), person, phone, clock.instant()));
    }

    private String reply(String phone, String text) {
        return replies.reply(phone, text, clock.instant());
    }

    private static String failing(String pipeline) {
        var monitor = new Monitor(pipeline);
        monitor.fails("freshness");
        return monitor.openIncident();
    }

    private String state(String incident) {
        return incident(incident, "state").getString("incident.state");
    }

    private static JsonPath incident(String id, String fields) {
        return GraphQLTester.as("viewer", "viewer")
                .data("query($id: ID!) { incident(id: $id) { %s } }".formatted(fields), Map.of("id", id));
    }
}
