package io.pipekeeper.oncall.intake.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.intake.Sender;
import io.pipekeeper.testkit.GraphQLTester;
import io.pipekeeper.testkit.MovableClock;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class IntegrationApiTest {

    private static final String CREATE =
            "mutation($input: IntegrationInput!) { createIntegration(input: $input) { key integration { id } } }";
    private static final String ROTATE = """
            mutation($id: ID!, $end: DateTime!) { rotateIntegrationKey(integration: $id, oldKeysEndAt: $end) { key } }
            """;

    private Sender sender;
    private final MovableClock clock;

    IntegrationApiTest(MovableClock clock) {
        this.clock = clock;
    }

    @BeforeEach
    void letIn() {
        sender = Sender.at("EVENTS");
    }

    @Test
    void aKeyOpensItsDoorAndIsSaidOnce() {
        assertThat(sender.key()).matches("[0-9a-f]{32}");
        assertThat(enqueue(sender.key())).isEqualTo(202);

        var known = Sender.VIEWER.send(
                "{ integrations { id name door createdBy keys { id createdAt lastUsedAt revokedAt } } }", Map.of());

        assertThat(known.prettify()).doesNotContain(sender.key());
        assertThat(mine().getString("lastUsedAt")).isNotNull();
    }

    @Test
    void theOldKeyOpensTheDoorUntilItEnds() {
        var newKey = rotate(clock.instant().plus(Duration.ofHours(1)));

        assertThat(enqueue(sender.key())).isEqualTo(202);
        assertThat(enqueue(newKey)).isEqualTo(202);
        clock.moveBy(Duration.ofHours(1));

        assertThat(enqueue(sender.key())).isEqualTo(400);
        assertThat(enqueue(newKey)).isEqualTo(202);
    }

    @Test
    void aSecondRotationDoesNotProlongTheFirst() {
        rotate(clock.instant().plus(Duration.ofHours(1)));
        rotate(clock.instant().plus(Duration.ofHours(5)));

        clock.moveBy(Duration.ofHours(2));

        assertThat(enqueue(sender.key())).isEqualTo(400);
    }

    @Test
    void aRevokedKeyOpensNothingAtOnce() {
        assertThat(enqueue(sender.key())).isEqualTo(202);

        var revoke = "mutation($key: ID!) { revokeIntegrationKey(key: $key) { keys { revokedAt } } }";
        var first = Sender.ADMIN.data(revoke, Map.of("key", mine().getString("id")));
        var second = Sender.ADMIN.data(revoke, Map.of("key", mine().getString("id")));

        assertThat(enqueue(sender.key())).isEqualTo(400);
        assertThat(second.getList("revokeIntegrationKey.keys.revokedAt"))
                .isEqualTo(first.getList("revokeIntegrationKey.keys.revokedAt"))
                .doesNotContainNull();
    }

    @Test
    void useIsWrittenDownOnceAMinute() {
        enqueue(sender.key());
        var first = mine().getString("lastUsedAt");

        clock.moveBy(Duration.ofSeconds(30));
        enqueue(sender.key());

        assertThat(mine().getString("lastUsedAt")).isEqualTo(first);
    }

    @Test
    void onlyAdminsMakeKeys() {
        var input = Map.of("input", Map.of("id", "mine", "name", "Mine", "door", "EVENTS"));
        var manager = GraphQLTester.as("engineering-manager", "manager");

        assertThat(manager.errorCode(CREATE, input)).isEqualTo("FORBIDDEN");
        assertThat(manager.errorCode(
                        ROTATE,
                        Map.of(
                                "id",
                                sender.integration(),
                                "end",
                                clock.instant().toString())))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void refusesWhatIsNotInOrder() {
        assertThat(Sender.ADMIN.errorCode(
                        CREATE, Map.of("input", Map.of("id", "Not a label", "name", "n", "door", "EVENTS"))))
                .isEqualTo("INVALID_INPUT");
        assertThat(Sender.ADMIN.errorCode(
                        CREATE, Map.of("input", Map.of("id", sender.integration(), "name", "n", "door", "EVENTS"))))
                .isEqualTo("CONFLICT");
        assertThat(Sender.ADMIN.errorCode(
                        ROTATE,
                        Map.of(
                                "id",
                                sender.integration(),
                                "end",
                                clock.instant().minus(Duration.ofSeconds(1)).toString())))
                .isEqualTo("INVALID_INPUT");
        assertThat(Sender.ADMIN.errorCode("mutation { revokeIntegrationKey(key: \"nope\") { id } }", Map.of()))
                .isEqualTo("NOT_FOUND");
    }

    private String rotate(Instant oldKeysEndAt) {
        return Sender.ADMIN
                .data(ROTATE, Map.of("id", sender.integration(), "end", oldKeysEndAt.toString()))
                .getString("rotateIntegrationKey.key");
    }

    /** The newest key of the sender. */
    private JsonPath mine() {
        var place = Sender.VIEWER
                .data("{ integrations { id } }")
                .<String>getList("integrations.id")
                .indexOf(sender.integration());
        return Sender.VIEWER
                .data("{ integrations { keys { id lastUsedAt } } }")
                .setRootPath("data.integrations[%d].keys[0]".formatted(place));
    }

    private static int enqueue(String key) {
        return given().contentType("application/json")
                .body(Map.of("routing_key", key, "event_action", "resolve", "dedup_key", "nothing"))
                .post("/v2/enqueue")
                .statusCode();
    }
}
