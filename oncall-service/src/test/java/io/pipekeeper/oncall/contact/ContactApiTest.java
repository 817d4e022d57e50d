package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class ContactApiTest {

    private static final String ADD =
            "mutation($input: ContactMethodInput!) { addContactMethod(input: $input) { id contactMethods { channel address verified } } }";
    private static final String VERIFY =
            "mutation($code: String!) { verifyContactMethod(channel: MAIL, code: $code) { contactMethods { channel address verified verifiedAt } } }";
    private static final String REMOVE =
            "mutation($channel: PageChannel!) { removeContactMethod(channel: $channel) { contactMethods { channel } } }";
    private static final String RULES =
            "mutation($rules: [NotificationRuleInput!]!) { setNotificationRules(rules: $rules) { notificationRules { severities days hours { from until zone } notifications { channel after } } } }";
    private static final String TEST = "mutation { sendTestPage(channel: MAIL) { id } }";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

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
    void pagesGoToAnAddressOnceItsCodeHasComeBack() {
        var zoe = responder("zoe");

        var added = zoe.data(ADD, mail("zoe-at-home"));
        var verified = zoe.data(VERIFY, Map.of("code", code("zoe-at-home")));

        assertThat(added.<Map<String, Object>>get("addContactMethod.contactMethods[0]"))
                .containsEntry("address", "z***@example.com")
                .containsEntry("verified", false);
        assertThat(verified.<Map<String, Object>>get("verifyContactMethod.contactMethods[0]"))
                .containsEntry("channel", "MAIL")
                .containsEntry("verified", true)
                .containsEntry("verifiedAt", "2026-01-06T08:00:00Z");
        assertThat(verified.getList("verifyContactMethod.contactMethods")).hasSize(1);
    }

    @Test
    void anAddressServesUntilTheOneAfterItIsVerified() {
        var anna = responder("anna");
        anna.data(ADD, mail("anna-old"));
        anna.data(VERIFY, Map.of("code", code("anna-old")));

        var added = anna.data(ADD, mail("a-new-one"));

        assertThat(added.getList("addContactMethod.contactMethods.address"))
                .containsExactly("a***@example.com", "a***@example.com");
        assertThat(added.getList("addContactMethod.contactMethods.verified")).containsExactly(true, false);
    }

    @Test
    void whatIsVerifiedAlreadyGetsNoOtherCode() {
        var ben = responder("ben");
        ben.data(ADD, mail("ben-once"));
        ben.data(VERIFY, Map.of("code", code("ben-once")));

        ben.data(ADD, mail("ben-once"));

        assertThat(Mailbox.to("ben-once")).hasSize(1);
    }

    @Test
    void enteringTheRightCodeTwiceIsHarmless() {
        var carla = responder("carla");
        carla.data(ADD, mail("carla-twice"));
        var code = Map.of("code", code("carla-twice"));
        carla.data(VERIFY, code);

        assertThat(carla.data(VERIFY, code).getList("verifyContactMethod.contactMethods.verified"))
                .containsExactly(true);
    }

    @Test
    void aCodeMayBeTriedFiveTimes() {
        var dora = responder("dora");
        dora.data(ADD, mail("dora-guesses"));
        var right = code("dora-guesses");
        var wrong = Map.of("code", right.equals("000000") ? "000001" : "000000");

        for (var attempt = 1; attempt < 5; attempt++) {
            assertThat(reason(dora, VERIFY, wrong)).isEqualTo("WRONG_CODE");
        }
        assertThat(reason(dora, VERIFY, wrong)).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(reason(dora, VERIFY, Map.of("code", right))).isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void aCodeIsGoodForAQuarterOfAnHour() {
        var emil = responder("emil");
        emil.data(ADD, mail("emil-late"));
        var code = code("emil-late");

        clock.moveBy(Duration.ofMinutes(15));

        assertThat(reason(emil, VERIFY, Map.of("code", code))).isEqualTo("CODE_EXPIRED");
    }

    @Test
    void threeCodesAreSentPerHour() {
        var fay = responder("fay");
        for (var number = 1; number <= 3; number++) {
            fay.data(ADD, mail("fay-" + number));
        }

        assertThat(reason(fay, ADD, mail("fay-4"))).isEqualTo("TOO_MANY_CODES");
        clock.moveBy(Duration.ofHours(1));
        fay.data(ADD, mail("fay-4"));

        assertThat(Mailbox.to("fay-4")).hasSize(1);
    }

    @Test
    void aCodeThatCannotBeSentIsAnErrorAndDoesNotCount() {
        var gil = responder("gil");
        var unset = input(Map.of("channel", "SLACK", "setting", "PAGING_NOBODY_HAS_SET_THIS"));

        for (var number = 1; number <= 4; number++) {
            var answer = gil.send(ADD, unset);
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UNAVAILABLE");
        }

        assertThat(people("gil", "gil").getList("contactMethods")).isEmpty();
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

    private static GraphQLTester responder(String person) {
        return GraphQLTester.as(person, "responder");
    }

    private static Map<String, Object> mail(String address) {
        return input(Map.of("channel", "MAIL", "address", address + "@example.com"));
    }

    private static Map<String, Object> input(Map<String, String> input) {
        return Map.of("input", input);
    }

    private static String code(String address) {
        var code = CODE.matcher(Mailbox.to(address).getLast().text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String reason(GraphQLTester tester, String document, Map<String, ?> variables) {
        return tester.send(document, variables).getString("errors[0].extensions.reason");
    }

    private static JsonPath people(String caller, String person) {
        return entity(responder(caller), person);
    }

    private static JsonPath entity(GraphQLTester caller, String person) {
        var document = """
                query($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
                    contactMethods { channel address verified } readiness { ready findings } } } }
                """;
        return caller.data(document, Map.of("of", List.of(Map.of("__typename", "Person", "id", person))))
                .setRootPath("data._entities[0]");
    }
}
