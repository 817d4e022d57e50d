package io.pipekeeper.e2e;

import static io.pipekeeper.e2e.Pipekeeper.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processes die at bad moments; what was found is still told, once. */
class DeathIT {

    private final Pipekeeper pipekeeper = Pipekeeper.running();
    private final Incidents incidents = new Incidents(pipekeeper);

    @BeforeEach
    void allIsWell() {
        pipekeeper.awaitCalm();
    }

    @AfterEach
    void mend() {
        pipekeeper.mend("S04");
    }

    @Test
    void ofTheOncallServiceBetweenDetectionAndPageDelaysThePageOnly() {
        var inbox = pipekeeper.inbox("engineer-a");
        pipekeeper.stop("oncall-service");
        pipekeeper.drill("S04", true);
        pipekeeper.awaitAlerts("aggregate-profit");

        pipekeeper.start("oncall-service");

        eventually(() -> assertThat(inbox.mail()).hasSize(1));
        pipekeeper.moveClock(Duration.ofMinutes(5));
        eventually(() -> assertThat(incidents.openOn("aggregate-profit")).isNotNull());
        assertThat(inbox.mail()).hasSize(1);
    }

    @Test
    void ofTheRunbookServiceCostsTheGuidanceOnly() {
        var inbox = pipekeeper.inbox("engineer-a");
        pipekeeper.stop("runbook-service");
        pipekeeper.drill("S04", true);

        eventually(() -> assertThat(inbox.mail()).isNotEmpty());
        var answer = pipekeeper.ask("engineer-a", Queries.console("one-incident-whole"), Map.of());

        pipekeeper.start("runbook-service");
        assertThat(inbox.mail().getFirst()).doesNotContain("Data quality issues");
        assertThat(answer.getString("data.pipeline.primaryOwner.name")).isEqualTo("Engineer A");
        assertThat(answer.<Object>get("data.pipeline.incidents[0].guidance")).isNull();
        assertThat(answer.getList("errors.extensions.code")).contains("UNAVAILABLE");
        assertThat(answer.getList("errors.extensions.service")).contains("runbook");
    }

    @Test
    void ofAnyServiceIsPagedLikeABadNumber() {
        var inbox = pipekeeper.inbox("engineer-a");
        pipekeeper.drill("G2", true);

        eventually(() -> assertThat(incidents.open())
                .anySatisfy(incident ->
                        assertThat(String.valueOf(incident.get("summary"))).contains("runbook-service")));
        eventually(() -> assertThat(inbox.calls())
                .anySatisfy(mail -> assertThat(mail).contains("runbook-service is down: no answer")));

        pipekeeper.drill("G2", false);
        eventually(() -> assertThat(incidents.open()).isEmpty());
    }
}
