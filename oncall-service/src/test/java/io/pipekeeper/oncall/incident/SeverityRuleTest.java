package io.pipekeeper.oncall.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.oncall.catalog.Audience;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import org.junit.jupiter.api.Test;

class SeverityRuleTest {

    @Test
    void isWhatTheToolSaysWhenNothingElseIsKnown() {
        assertThat(new SeverityRule(IncidentSeverity.WARNING, null, 0, false, false).assess())
                .hasToString("warning = warning told");
    }

    @Test
    void showsItsArithmetic() {
        assertThat(new SeverityRule(IncidentSeverity.WARNING, Audience.INVESTORS, 2, false, false).assess())
                .hasToString("error = warning told, +1 investors rely on it, +0 pipelines built from it: 2");
    }

    @Test
    void aMissedDeadlineAndTheEndOfTheMonthMakeItWorse() {
        assertThat(new SeverityRule(IncidentSeverity.INFO, Audience.EXECUTIVES, 0, true, true).assess())
                .hasToString("error = info told, +1 its deadline is missed, +1 last week of the month");
    }

    @Test
    void whoReliesOnItDoesNotMakeItCritical() {
        assertThat(new SeverityRule(IncidentSeverity.ERROR, Audience.INVESTORS, 1, false, false).assess())
                .hasToString("error = error told, +0 investors rely on it, +0 pipelines built from it: 1");
        assertThat(new SeverityRule(IncidentSeverity.ERROR, Audience.INVESTORS, 0, true, false)
                        .assess()
                        .severity())
                .isEqualTo(IncidentSeverity.CRITICAL);
    }

    @Test
    void experimentsCanWaitLonger() {
        assertThat(new SeverityRule(IncidentSeverity.CRITICAL, Audience.EXPERIMENTS, 0, false, false)
                        .assess()
                        .severity())
                .isEqualTo(IncidentSeverity.ERROR);
    }

    @Test
    void neverLeavesTheScale() {
        assertThat(new SeverityRule(IncidentSeverity.CRITICAL, Audience.INVESTORS, 9, true, true)
                        .assess()
                        .severity())
                .isEqualTo(IncidentSeverity.CRITICAL);
        assertThat(new SeverityRule(IncidentSeverity.INFO, Audience.EXPERIMENTS, 0, false, false)
                        .assess()
                        .severity())
                .isEqualTo(IncidentSeverity.INFO);
    }
}
