package io.pipekeeper.oncall.intake.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.pipekeeper.oncall.Demo;
import io.pipekeeper.oncall.Monitor;
import io.pipekeeper.oncall.Outside;
import io.pipekeeper.oncall.intake.Sender;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class WebhooksResourceTest {

    private static final String MAP = """
            mutation($integration: ID!, $mapping: WebhookMappingInput!) {
                mapWebhook(integration: $integration, mapping: $mapping) { id mapping { summary signature { header } } } }
            """;

    private static final Map<String, Object> MAPPING = Map.of(
            "summary", "/issue/title",
            "dedupKey", "/issue/id",
            "pipeline", "/issue/labels/0",
            "severity", "/issue/priority",
            "severities", List.of(Map.of("word", "P1", "severity", "CRITICAL")),
            "otherwise", "WARNING",
            "action", "/event",
            "actions",
                    List.of(
                            Map.of("word", "opened", "action", "TRIGGER"),
                            Map.of("word", "closed", "action", "RESOLVE")));

    private Sender tracker;

    @BeforeEach
    void letIn() {
        Demo.apply();
        tracker = Sender.at("WEBHOOK");
    }

    @Test
    void opensAndEndsAnIncidentByItsMapping() {
        map(MAPPING);

        post(body("opened", "mapped")).then().statusCode(202).body("dedup_key", is("77"));
        var opened = String.valueOf(new Monitor("mapped").openIncident());
        post(body("closed", "mapped")).then().statusCode(202);

        assertThat(Sender.incident(opened).getList("alerts.severity")).containsExactly("CRITICAL");
        assertThat(Sender.incident(opened).getString("state")).isEqualTo("RESOLVED");
    }

    @Test
    void saysWhichPlaceDoesNotFit() {
        map(MAPPING);

        var answer = post("{\"event\": \"opened\", \"issue\": {\"title\": \"Load failed\"}}");

        answer.then().statusCode(400).body("errors", hasItem("dedupKey: nothing is found at /issue/id"));
        assertThat(Sender.steps(answer))
                .anySatisfy(step -> assertThat(step).contains("dedupKey: nothing is found at /issue/id"))
                .contains("SUPPRESSED refused; nothing follows from it");
    }

    @Test
    void refusesWhatNobodyHasMapped() {
        post("{}").then().statusCode(400).body("errors", hasItem(startsWith("No mapping")));
    }

    @Test
    void opensToNoKeyOfAnotherIntegration() {
        map(MAPPING);

        Sender.at("WEBHOOK")
                .post("/api/v1/webhooks/" + tracker.integration(), body("opened", "other"))
                .then()
                .statusCode(401);
    }

    @Test
    void takesASignatureInsteadOfAKey() {
        map(signed("WEBHOOK_SECRET_TEST"));
        var body = body("opened", "signed");

        assertThat(signed(body, "sha256=" + signature(body)).statusCode()).isEqualTo(202);
        assertThat(signed(body, signature(body).toUpperCase(Locale.ROOT)).statusCode())
                .isEqualTo(202);
        assertThat(signed(body + " ", "sha256=" + signature(body)).statusCode()).isEqualTo(401);
        assertThat(signed(body, "sha256=").statusCode()).isEqualTo(401);
        assertThat(post(body).statusCode()).isEqualTo(401);
    }

    @Test
    void aSignatureOpensNothingWhenEveryKeyIsRevoked() {
        map(signed("WEBHOOK_SECRET_TEST"));
        var body = body("opened", "revoked");

        Sender.ADMIN.data(
                "mutation($key: ID!) { revokeIntegrationKey(key: $key) { id } }", Map.of("key", tracker.keyId()));

        assertThat(signed(body, signature(body)).statusCode()).isEqualTo(401);
    }

    @Test
    void aSecretThatIsNotSetLetsNobodyIn() {
        map(signed("WEBHOOK_SECRET_UNSET"));

        assertThat(post(body("opened", "unset")).statusCode()).isEqualTo(401);
    }

    @Test
    void storesOnlyMappingsThatAreInOrder() {
        var mapping = new HashMap<>(MAPPING);
        mapping.put("summary", "issue.title");

        assertThat(Sender.ADMIN.errorCode(MAP, variables(mapping))).isEqualTo("INVALID_INPUT");
        assertThat(Sender.VIEWER.errorCode(MAP, variables(MAPPING))).isEqualTo("FORBIDDEN");
    }

    private static Map<String, Object> signed(String secret) {
        var mapping = new HashMap<>(MAPPING);
        mapping.put("signature", Map.of("header", "X-Hub-Signature-256", "secret", secret));
        return mapping;
    }

    private void map(Map<String, Object> mapping) {
        Sender.ADMIN.data(MAP, variables(mapping));
    }

    private Map<String, Object> variables(Map<String, Object> mapping) {
        return Map.of("integration", tracker.integration(), "mapping", mapping);
    }

    private Response post(String body) {
        return tracker.post("/api/v1/webhooks/" + tracker.integration(), body);
    }

    private Response signed(String body, String signature) {
        return given().contentType("application/json")
                .header("X-Hub-Signature-256", signature)
                .body(body)
                .post("/api/v1/webhooks/" + tracker.integration());
    }

    private static String signature(String body) {
        return new BodySignature(Outside.WEBHOOK_SECRET).sign(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(String event, String pipeline) {
        return """
                {"event": "%s", "issue": {"id": 77, "title": "Load failed", "labels": ["%s"], "priority": "P1"}}
                """.formatted(event, pipeline);
    }
}
