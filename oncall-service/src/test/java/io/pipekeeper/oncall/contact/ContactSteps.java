package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Mailbox;
import io.pipekeeper.testkit.GraphQLTester;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What people say to be reached somewhere, and what they get back. */
final class ContactSteps {

    static final String ADD =
            "mutation($input: ContactMethodInput!) { addContactMethod(input: $input) { id contactMethods { channel address verified } } }";
    static final String VERIFY =
            "mutation($code: String!) { verifyContactMethod(channel: MAIL, code: $code) { contactMethods { channel address verified verifiedAt } } }";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private ContactSteps() {}

    static GraphQLTester responder(String person) {
        return GraphQLTester.as(person, "responder");
    }

    static Map<String, Object> mail(String address) {
        return input(Map.of("channel", "MAIL", "address", address + "@example.com"));
    }

    static Map<String, Object> input(Map<String, String> input) {
        return Map.of("input", input);
    }

    /** The code that has come last. */
    static String code(String address) {
        var code = CODE.matcher(Mailbox.to(address).getLast().text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    static String reason(GraphQLTester tester, String document, Map<String, ?> variables) {
        return tester.send(document, variables).getString("errors[0].extensions.reason");
    }

    /** What a caller sees of a person. */
    static JsonPath people(String caller, String person) {
        return entity(responder(caller), person);
    }

    static JsonPath entity(GraphQLTester caller, String person) {
        var document = """
                query($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
                    contactMethods { channel address verified } readiness { ready findings } } } }
                """;
        return caller.data(document, Map.of("of", List.of(Map.of("__typename", "Person", "id", person))))
                .setRootPath("data._entities[0]");
    }
}
