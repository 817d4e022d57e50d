package io.pipekeeper.oncall.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationTargetTest {

    @ParameterizedTest
    @CsvSource({
        "primary, PRIMARY",
        "secondary, SECONDARY",
        "senior, SENIOR",
        "manager, MANAGER",
        "owner, OWNER",
        "secondary-owner, SECONDARY_OWNER",
        "team:accounts, TEAM",
        "person:ana, PERSON",
        "schedule:weekly, SCHEDULE",
        "everyone, EVERYONE",
    })
    void isReadAsItIsWritten(String word, TargetKind kind) {
        var target = EscalationTarget.of(word);

        assertThat(target.kind()).isEqualTo(kind);
        assertThat(target).hasToString(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boss", "team", "person", "owner:ana", ":ana", "", "Primary"})
    void isNothingElse(String word) {
        assertThatThrownBy(() -> EscalationTarget.of(word))
                .hasMessageStartingWith("a step cannot call '%s'; it calls one of primary, secondary", word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"team:", "person:No One", "schedule:x y"})
    void namesAThingByItsLabel(String word) {
        assertThatThrownBy(() -> EscalationTarget.of(word)).hasMessageContaining("is no id");
    }
}
