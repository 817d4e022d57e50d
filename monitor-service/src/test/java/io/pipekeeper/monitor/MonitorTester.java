package io.pipekeeper.monitor;

import io.pipekeeper.testkit.GraphQLTester;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What tests of the whole service do by GraphQL. */
public final class MonitorTester {

    private static final GraphQLTester ADMIN = GraphQLTester.as("admin", "admin");

    private MonitorTester() {}

    /** Applies the demo's contract for a pipeline and a table of its own. */
    public static void apply(String pipeline, String table) throws IOException {
        apply(ContractFiles.forPipeline(pipeline, table));
    }

    public static void apply(String content) {
        ADMIN.data(
                "mutation($files: [FileInput!]!) { applyContracts(files: $files) { created updated } }",
                ContractFiles.files("contracts/test.yaml", content));
    }

    /** Evaluates a contract at once and answers its checks. */
    public static List<Map<String, Object>> evaluate(String contract) {
        return ADMIN.data("""
                        mutation($id: ID!) {
                          evaluateContract(id: $id) { checks { id verdict { outcome problem observed expected sql } } } }
                        """, Map.of("id", contract)).getList("evaluateContract.checks");
    }

    /** The latest verdict of a check as `OUTCOME: observed`. */
    public static String verdict(String check) {
        var answer = ADMIN.data(
                "query($id: ID!) { check(id: $id) { verdict { outcome problem observed } } }", Map.of("id", check));
        var problem = answer.getString("check.verdict.problem");
        return answer.getString("check.verdict.outcome")
                + (problem == null ? "" : "(" + problem + ")")
                + ": "
                + answer.getString("check.verdict.observed");
    }

    /** The subgraph's fields of an entity, as the gateway asks for them. */
    public static JsonPath entity(Map<String, ?> representation, String fields) {
        return ADMIN.data(
                "query($r: [_Any!]!) { _entities(representations: $r) { ... on %s { %s } } }"
                        .formatted(representation.get("__typename"), fields),
                Map.of("r", List.of(representation)));
    }

    /** The dedup keys of what is open. */
    public static List<String> openAlerts() {
        return ADMIN.data("{ alerts(open: true) { dedupKey } }").getList("alerts.dedupKey");
    }
}
