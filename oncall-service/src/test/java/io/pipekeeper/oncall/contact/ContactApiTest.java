package io.pipekeeper.oncall.contact;

import static io.pipekeeper.oncall.contact.ContactSteps.ADD;
import static io.pipekeeper.oncall.contact.ContactSteps.VERIFY;
import static io.pipekeeper.oncall.contact.ContactSteps.code;
import static io.pipekeeper.oncall.contact.ContactSteps.entity;
import static io.pipekeeper.oncall.contact.ContactSteps.input;
import static io.pipekeeper.oncall.contact.ContactSteps.mail;
import static io.pipekeeper.oncall.contact.ContactSteps.people;
import static io.pipekeeper.oncall.contact.ContactSteps.reason;
import static io.pipekeeper.oncall.contact.ContactSteps.responder;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may say what about where whom is reached. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class ContactApiTest {

    private static final String REMOVE =
            "mutation($channel: PageChannel!) { removeContactMethod(channel: $channel) { contactMethods { channel } } }";
    private static final String RULES =
            "mutation($rules: [NotificationRuleInput!]!) { setNotificationRules(rules: $rules) { notificationRules { severities days hours { from until zone } notifications { channel after } } } }";
    private static final String TEST = "mutation { sendTestPage(channel: MAIL) { id } }";

    private final GraphQLTester admin = GraphQLTester.as("admin", "admin");
    private final MovableClock clock;

    ContactApiTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void applyDemo() {
        clock.moveTo(MovableClock.START);
        Demo.apply();
    }

    @Test
    void secretsOfOthersAreNotForEverybodyToName() {
        var greedy = input(Map.of(
                "channel", "NTFY", "address", "https://evil.example/topic", "setting", "quarkus.datasource.password"));

        assertThat(responder("greedy").errorCode(ADD, greedy)).isEqualTo("INVALID_INPUT");
    }

    @Test
    void anAdminAddsForOthersWhoVerifyItThemselves() {
        var input = Map.of("channel", "MAIL", "address", "engineer-b-private@example.com", "person", "engineer-b");

        admin.data(ADD, input(input));
        var verified = responder("engineer-b").data(VERIFY, Map.of("code", code("engineer-b-private")));

        assertThat(verified.getString("verifyContactMethod.contactMethods[0].address"))
                .isEqualTo("e***@example.com");
        responder("engineer-b").data(REMOVE, Map.of("channel", "MAIL"));
        assertThat(responder("engineer-c").errorCode(ADD, input(input))).isEqualTo("FORBIDDEN");
        assertThat(admin.errorCode(ADD, input(Map.of("channel", "MAIL", "person", "nobody"))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void viewersHaveNothingToAdd() {
        assertThat(GraphQLTester.as("viewer", "viewer").errorCode(ADD, mail("viewer")))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void removingTwiceIsHarmlessAndLeavesTheCatalogue() {
        var engineer = responder("engineer-d");
        engineer.data(ADD, mail("engineer-d-private"));
        engineer.data(VERIFY, Map.of("code", code("engineer-d-private")));

        engineer.data(REMOVE, Map.of("channel", "MAIL"));
        engineer.data(REMOVE, Map.of("channel", "MAIL"));

        assertThat(people("engineer-d", "engineer-d").getList("contactMethods.address"))
                .containsExactly("e***@pipekeeper.example");
    }

    @Test
    void othersDoNotSeeWhereOneIsReached() {
        assertThat(people("engineer-b", "engineer-a").<Object>get("contactMethods"))
                .isNull();
        assertThat(people("engineer-a", "engineer-a").getList("contactMethods")).isNotEmpty();
        assertThat(entity(GraphQLTester.as("engineering-manager", "manager"), "engineer-a")
                        .getList("contactMethods"))
                .isNotEmpty();
    }

    @Test
    void everybodySeesWhetherOneCanBePaged() {
        assertThat(people("engineer-b", "engineer-a").getBoolean("readiness.ready"))
                .isTrue();
        assertThat(people("engineer-b", "not-in-the-catalogue").getBoolean("readiness.ready"))
                .isFalse();
        assertThat(people("engineer-b", "not-in-the-catalogue").getList("readiness.findings"))
                .containsExactly("No contact method is verified: add one, or an e-mail address to the catalogue.");
    }

    @Test
    void takesRulesAndSaysWhatTheyMiss() {
        var rule = Map.of(
                "severities", List.of("CRITICAL"),
                "hours", Map.of("from", "22:00:00", "until", "07:00:00", "zone", "Europe/Berlin"),
                "notifications", List.of(Map.of("channel", "SMS", "after", "PT0S")));

        var set = responder("engineer-c").data(RULES, Map.of("rules", List.of(rule)));

        assertThat(set.<Map<String, Object>>get("setNotificationRules.notificationRules[0]"))
                .containsEntry("severities", List.of("CRITICAL"))
                .containsEntry("days", List.of())
                .containsEntry("notifications", List.of(Map.of("channel", "SMS", "after", "PT0S")));
        assertThat(people("engineer-c", "engineer-c").getList("readiness.findings"))
                .containsExactly("Rule 1 names no channel that is given and verified: all that are stand in for it.");
    }

    @Test
    void refusesARuleThatNotifiesNobodyAtOnce() {
        var rule = Map.of("notifications", List.of(Map.of("channel", "SMS", "after", "PT1M")));

        var answer = responder("hasty").send(RULES, Map.of("rules", List.of(rule)));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_INPUT");
        assertThat(answer.getString("errors[0].message")).startsWith("rule 1: nobody is notified at once");
    }

    @Test
    void sendsATestToWherePagesGo() {
        var tessa = responder("tessa");
        tessa.data(ADD, mail("tessa-tests"));
        assertThat(reason(tessa, TEST, Map.of())).isEqualTo("NOT_VERIFIED");
        tessa.data(VERIFY, Map.of("code", code("tessa-tests")));

        tessa.data(TEST);

        assertThat(Mailbox.to("tessa-tests").getLast().subject()).isEqualTo("Pipekeeper: a test");
    }

    @Test
    void whatFilesSayAndWhatPeopleAddStandsSideBySide() {
        var person = responder("engineer-a");
        person.data(ADD, mail("engineer-a-private"));
        person.data(VERIFY, Map.of("code", code("engineer-a-private")));
        var file = Map.of("path", "phone.yaml", "content", "contacts: [{person: engineer-a, sms: '+4915112345678'}]");

        var applied = admin.data(Demo.APPLY, Map.of("files", List.of(file)));
        var again = admin.data(Demo.APPLY, Map.of("files", List.of(file)));

        assertThat(applied.getList("applyRota.created")).contains("contact/engineer-a");
        assertThat(again.getList("applyRota.unchanged")).contains("contact/engineer-a");
        assertThat(people("engineer-a", "engineer-a").getList("contactMethods.address"))
                .containsExactly("e***@example.com", "+49***78");
        person.data(REMOVE, Map.of("channel", "MAIL"));
        person.data(REMOVE, Map.of("channel", "SMS"));
    }
}
