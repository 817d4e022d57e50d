package io.pipekeeper.gateway;

import io.pipekeeper.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void followsTheRulesOfTheHouse() {
        HouseRules.check("io.pipekeeper.gateway");
    }
}
