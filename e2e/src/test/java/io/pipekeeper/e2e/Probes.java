package io.pipekeeper.e2e;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What probes see of the running product, and what its incidents say of them. */
record Probes(Pipekeeper pipekeeper) {

    private static final String PROBES = "{ probes { name state value latency observed expected } }";
    private static final String ALERTS = "{ incidents(open: true) { id alerts { summary details resolvedAt } } }";
    private static final String CALLS = "query($id: ID!) { incident(id: $id) { pages { purpose person { id } } } }";

    /** An alert of a probe that is open, and the incident that it belongs to. */
    record Alarm(String incident, String summary, String details) {

        /** What else monitor-service said. */
        String detail(String key) {
            return JsonPath.from(details).getString(key);
        }
    }

    /** All of them. */
    List<Map<String, Object>> all() {
        return pipekeeper.data("engineer-a", PROBES, Map.of()).getList("probes");
    }

    Map<String, Object> named(String probe) {
        return all().stream()
                .filter(one -> probe.equals(one.get("name")))
                .findAny()
                .orElseThrow();
    }

    String state(String probe) {
        return text(named(probe), "state");
    }

    /** The number that it saw last. */
    double value(String probe) {
        return Double.parseDouble(text(named(probe), "value"));
    }

    /** How long its last answer took. */
    Duration latency(String probe) {
        return Duration.parse(text(named(probe), "latency"));
    }

    /** What is open about a probe. */
    Alarm alarm(String probe) {
        return pipekeeper
                .data("engineer-a", ALERTS, Map.of())
                .<Map<String, Object>>getList(
                        "incidents.collectMany { i -> i.alerts.findAll { it.resolvedAt == null }.collect {"
                                + " [incident: i.id, summary: it.summary, details: it.details] } }")
                .stream()
                .map(found -> new Alarm(text(found, "incident"), text(found, "summary"), text(found, "details")))
                .filter(alarm -> probe.equals(alarm.detail("probe")))
                .findAny()
                .orElseThrow(() -> new AssertionError("Nothing is open about " + probe));
    }

    /** Who was called about an incident. */
    List<String> called(String incident) {
        return pipekeeper
                .data("engineer-a", CALLS, Map.of("id", incident))
                .getList("incident.pages.findAll { it.purpose == 'INCIDENT' }.person.id");
    }

    private static String text(Map<String, Object> found, String key) {
        return String.valueOf(found.get(key));
    }
}
