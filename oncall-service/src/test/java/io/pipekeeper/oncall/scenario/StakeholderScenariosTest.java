package io.pipekeeper.oncall.scenario;

import io.pipekeeper.oncall.Outside;
import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** "Stakeholder notification within 30 minutes", as nights: who is reminded, who speaks, and when it goes by itself. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Outside.class)
class StakeholderScenariosTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration TWENTY_MINUTES = Duration.ofMinutes(20);

    private final Nights nights;

    StakeholderScenariosTest(Nights nights) {
        this.nights = nights;
    }

    @Test
    void theyHearOfItAlthoughEverybodyIsBusy() {
        nights.begin("2026-01-07T02:00:00Z")
                .fails("aggregate-profit", "freshness")
                .expectPage("engineer-a")
                .acknowledges("engineer-a")
                .after(TWENTY_MINUTES)
                .expectPageSaying("engineer-a", "notifyStakeholders(incident")
                .after(FIVE_MINUTES)
                .expectPage("engineer-b")
                .after(FIVE_MINUTES)
                .expectPage("investor-relations")
                .after(TWENTY_MINUTES)
                .expectPageSaying("engineer-b", "notifyStakeholders(incident")
                .recovers("aggregate-profit", "freshness")
                .expectPage("investor-relations")
                .after(Duration.ofHours(3))
                .expectState("RESOLVED", "STATEMENT_DRAFTED", "REMINDED", "LEAD_CALLED", "STAKEHOLDERS_NOTIFIED")
                .ends();
    }

    @Test
    void whoeverSpeaksInTimeIsNotReminded() {
        nights.begin("2026-01-07T02:00:00Z")
                .fails("aggregate-profit", "freshness")
                .expectPage("engineer-a")
                .acknowledges("engineer-a")
                .after(Duration.ofMinutes(12))
                .does("engineer-a", "notifyStakeholders(incident: $id)")
                .expectPage("investor-relations")
                .after(Duration.ofMinutes(19))
                .recovers("aggregate-profit", "freshness")
                .expectPage("investor-relations")
                .ends();
    }
}
