package io.pipekeeper.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class OnCallNowTest {

    @Test
    void namesPipelinesTogetherThatTheSamePeopleWatch() throws Exception {
        var data = new ObjectMapper().readTree("""
                {"pipelines": [
                  {"name": "Aggregate Profit", "onCall": [{"role": "PRIMARY", "person": {"name": "Engineer A"}},
                                                          {"role": "SECONDARY", "person": {"name": "Engineer B"}}]},
                  {"name": "Growth", "onCall": []},
                  {"name": "Daily Growth", "onCall": [{"role": "PRIMARY", "person": {"name": "Engineer A"}},
                                                      {"role": "SECONDARY", "person": {"name": "Engineer B"}}]}]}
                """);

        assertThat(OnCallNow.lines(data))
                .containsExactly(
                        "Engineer A (primary), Engineer B (secondary): Aggregate Profit, Daily Growth",
                        "nobody: Growth");
    }
}
