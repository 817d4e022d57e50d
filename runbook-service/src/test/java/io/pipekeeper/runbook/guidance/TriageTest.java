package io.pipekeeper.runbook.guidance;

import static io.pipekeeper.runbook.runbook.RunbookFixtures.naming;
import static io.pipekeeper.runbook.runbook.RunbookFixtures.ofKind;
import static io.pipekeeper.runbook.runbook.RunbookFixtures.sales;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.runbook.runbook.Check;
import io.pipekeeper.runbook.runbook.Runbook;
import io.pipekeeper.runbook.runbook.Scenario;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriageTest {

    private static final Scenario LATE = ofKind("late", "freshness");
    private static final Scenario WRONG = naming("wrong", "sales-freshness", "sales-negative", "sales-units");
    private static final Scenario LOST = ofKind("lost", "row-count");
    private static final Scenario GENERAL = ofKind("general");
    private static final Runbook SALES = sales(LATE, WRONG, LOST, GENERAL);

    @Test
    void prefersTheScenarioThatNamesTheCheck() {
        assertThat(scenarios("sales-freshness")).containsExactly(WRONG);
    }

    @Test
    void goesByTheKindWhenNobodyNamesTheCheck() {
        assertThat(scenarios("sales-hourly-row-count")).containsExactly(LOST);
        assertThat(scenarios("sales-till-freshness")).containsExactly(LATE);
    }

    @Test
    void takesAKindAsWholeWords() {
        assertThat(scenarios("sales-arrow-counts")).containsExactly(GENERAL);
    }

    @Test
    void doesNotTakeThePipelineForAKind() {
        var runbook = sales(ofKind("sales", "sales"), GENERAL);

        assertThat(Triage.scenarios(runbook, List.of(new Check("sales-odd")))).containsExactly(GENERAL);
    }

    @Test
    void fallsBackToTheGeneralScenario() {
        assertThat(scenarios("sales-odd")).containsExactly(GENERAL);
        assertThat(scenarios()).containsExactly(GENERAL);
    }

    @Test
    void answersNothingWhenThereIsNoGeneralScenario() {
        assertThat(Triage.scenarios(sales(LATE), List.of(new Check("sales-odd"))))
                .isEmpty();
    }

    @Test
    void putsTheScenarioOfMostChecksFirst() {
        assertThat(scenarios("sales-row-count", "sales-negative", "sales-units"))
                .containsExactly(WRONG, LOST);
    }

    @Test
    void keepsTheOrderOfTheRunbookAmongEquals() {
        assertThat(scenarios("sales-row-count", "sales-till-freshness")).containsExactly(LATE, LOST);
    }

    private static List<Scenario> scenarios(String... failing) {
        return Triage.scenarios(SALES, Arrays.stream(failing).map(Check::new).toList());
    }
}
