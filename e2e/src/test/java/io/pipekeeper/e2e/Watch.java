package io.pipekeeper.e2e;

import static io.pipekeeper.e2e.Pipekeeper.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Looks for what a scenario must lead to: checks that fail, an incident with its runbook, a page to whoever is on call. */
final class Watch {

    private static final String HEALTH =
            "query($id: ID!) { pipeline(id: $id) { health { failing { check { id } } } } }";
    private static final String INCIDENT = """
            query($id: ID!) { incident(id: $id) {
              state checkIds guidance { scenario step text } pages { purpose person { id } } } }""";

    private final Pipekeeper pipekeeper;
    private final Incidents incidents;
    private final Rota rota;
    private final Map<String, String> opened = new HashMap<>();
    private final Map<String, Inbox> inboxes = new HashMap<>();

    Watch(Pipekeeper pipekeeper) {
        this.pipekeeper = pipekeeper;
        this.incidents = new Incidents(pipekeeper);
        this.rota = new Rota(pipekeeper);
    }

    /** Only mail that comes from now on is that of the scenario. */
    void beginsFor(Scenario scenario) {
        inboxes.put(scenario.id(), pipekeeper.inbox(rota.primary(scenario.pipeline())));
    }

    /** The checks that must find it fail. */
    void seesTheFault(Scenario scenario) {
        eventually(() -> assertThat(failing(scenario.pipeline())).containsAll(scenario.checkIds()));
    }

    /** An incident of the pipeline is open, and what to do about it comes from the right page of the runbook. */
    void seesTheIncident(Scenario scenario) {
        eventually(() -> assertThat(incidents.openOn(scenario.pipeline())).isNotNull());
        var id = incidents.openOn(scenario.pipeline());
        opened.put(scenario.id(), id);
        eventually(() ->
                assertThat(ask(INCIDENT, id, "incident.guidance[0].scenario")).isEqualTo(scenario.title()));
    }

    /** Whoever is on call was called, with the runbook unless one page tells of several incidents. */
    void seesThePage(Scenario scenario) {
        var inbox = Objects.requireNonNull(inboxes.get(scenario.id()));
        eventually(() -> assertThat(inbox.calls())
                .anySatisfy(mail -> assertThat(mail)
                        .contains(rota.name(scenario.pipeline()))
                        .containsPattern(Pattern.quote(scenario.title()) + "|\\d incidents: ")));
    }

    /** The fault is mended: the incident resolves by itself. */
    void seesTheEnd(Scenario scenario) {
        var id = opened.get(scenario.id());
        if (id != null) {
            eventually(() -> assertThat(incidents.one(id).getString("state")).isEqualTo("RESOLVED"));
        }
        eventually(() -> assertThat(failing(scenario.pipeline())).doesNotContainAnyElementsOf(scenario.checkIds()));
    }

    List<String> failing(String pipeline) {
        return pipekeeper
                .data("engineer-a", HEALTH, Map.of("id", pipeline))
                .getList("pipeline.health.failing.check.id");
    }

    private String ask(String query, String id, String path) {
        return pipekeeper.data("engineer-a", query, Map.of("id", id)).getString(path);
    }
}
