package io.pipekeeper.launcher;

import io.pipekeeper.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.check("io.pipekeeper.launcher");
    }
}
