package io.pipekeeper.monitor.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.ContractFiles;
import io.pipekeeper.monitor.MonitorResource;
import io.pipekeeper.monitor.MonitorTester;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MonitorResource.class)
class UpstreamDeskTest {

    private final UpstreamDesk desk;

    UpstreamDeskTest(UpstreamDesk desk) {
        this.desk = desk;
    }

    @Test
    void knowsWhatAContractSaysAndForgetsWhatItSaysNoMore() throws IOException {
        MonitorTester.apply(built("on-two", "[growth, profit]"));
        var before = desk.direct(List.of("on-two", "profit"));
        MonitorTester.apply(built("on-two", "[profit]"));

        assertThat(before).isEqualTo(Map.of("on-two", Set.of("growth", "profit")));
        assertThat(desk.direct(List.of("on-two")).get("on-two")).containsExactly("profit");
    }

    private static String built(String pipeline, String upstream) throws IOException {
        return ContractFiles.forPipeline(pipeline, pipeline.replace('-', '_'))
                .replace(
                        "customProperties:\n",
                        "customProperties:\n  - property: upstream\n    value: " + upstream + "\n");
    }
}
