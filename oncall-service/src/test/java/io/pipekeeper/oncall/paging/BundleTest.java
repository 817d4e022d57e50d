package io.pipekeeper.oncall.paging;

import static io.pipekeeper.oncall.paging.StoryFixtures.oneOf;
import static io.pipekeeper.oncall.severity.IncidentSeverity.CRITICAL;
import static io.pipekeeper.oncall.severity.IncidentSeverity.ERROR;
import static io.pipekeeper.oncall.severity.IncidentSeverity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BundleTest {

    @Test
    void tellsOfEachTheWorstFirst() {
        var message = PageWriter.bundle(List.of(oneOf(1, WARNING), oneOf(2, CRITICAL), oneOf(3, ERROR)));

        assertThat(message.subject()).isEqualTo("[CRITICAL] 3 incidents: Pipeline 2, Pipeline 3, Pipeline 1");
        assertThat(message.text()).isEqualTo("""
                Engineer B, you are called about 3 incidents, the worst first.

                [CRITICAL] Pipeline 2: Negative profit, detected 2026-01-06T09:00:00Z, reply 2a
                  https://oncall.example/answer/2
                  incident 00000000-0000-0000-0000-000000000002
                [ERROR] Pipeline 3: Negative profit, detected 2026-01-06T09:00:00Z, reply 3a
                  https://oncall.example/answer/3
                  incident 00000000-0000-0000-0000-000000000003
                [WARNING] Pipeline 1: Negative profit, detected 2026-01-06T09:00:00Z, reply 1a
                  https://oncall.example/answer/1
                  incident 00000000-0000-0000-0000-000000000001
                """);
        assertThat(message.brief())
                .isEqualTo("3 incidents: Critical Pipeline 2 (reply 2a); Error Pipeline 3 (reply 3a); "
                        + "Warning Pipeline 1 (reply 1a).");
        assertThat(message.severity()).isEqualTo(CRITICAL);
        assertThat(message.incident()).isNull();
    }

    @Test
    void tellsOfTenAndHowManyMore() {
        var stories = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> oneOf(number, ERROR))
                .toList();

        var message = PageWriter.bundle(stories);

        assertThat(message.subject()).isEqualTo("[ERROR] 25 incidents: Pipeline 1, Pipeline 2, Pipeline 3, ...");
        assertThat(message.text()).endsWith("00000a\nand 15 more\n");
        assertThat(message.brief()).hasSize(300);
    }
}
