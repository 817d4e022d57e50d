package io.pipekeeper.monitor.lineage;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Sends OpenLineage events as clients do. */
final class LineageClient {

    private LineageClient() {}

    static RequestSpecification client() {
        return given().header("Authorization", "Bearer lineage-key").contentType("application/json");
    }

    static void send(String event) {
        client().body(event).post("/api/v1/lineage").then().statusCode(201);
    }

    /** An event of a job in the namespace `demo`, at a time of 6 January, for the period of 5 January in Berlin. */
    static String event(String type, String minute, String run, String job, String moreRunFacets) {
        return event(type, minute, run, job, "2026-01-05", moreRunFacets);
    }

    static String event(String type, String minute, String run, String job, String period, String moreRunFacets) {
        return """
                {"eventType": "%s", "eventTime": "2026-01-06T%s:00Z", "producer": "test",
                 "run": {"runId": "%s",
                         "facets": {"nominalTime": {"nominalStartTime": "%sT00:00:00+01:00"} %s}},
                 "job": {"namespace": "demo", "name": "%s"}}
                """.formatted(type, minute, run, period, moreRunFacets, job);
    }

    static String error(String message) {
        return ", \"errorMessage\": {\"message\": \"%s\", \"programmingLanguage\": \"JAVA\"}".formatted(message);
    }
}
