package io.pipekeeper.oncall.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    @ParameterizedTest
    @CsvSource({"30, PT30S", "0, PT0S", "86400, PT1H", "999999999, PT1H"})
    void waitsAsLongAsItIsTold(String header, Duration wait) {
        assertThat(failure(Map.of("Retry-After", header))).contains(wait);
    }

    @Test
    void countsATimeFromTheProvidersOwn() {
        var headers = Map.of(
                "Date", "Tue, 06 Jan 2026 09:00:00 GMT",
                "Retry-After", "Tue, 06 Jan 2026 09:02:00 GMT");

        assertThat(failure(headers)).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "9999999999", "'Tue, 06 Jan 2026 09:02:00 GMT'"})
    void ignoresWhatItDoesNotUnderstand(String header) {
        assertThat(failure(Map.of("Retry-After", header))).isEmpty();
    }

    @Test
    void saysWhoAnsweredWhat() {
        var reply = new Reply(403, "action_prohibited", null);

        assertThat(reply.failure("Slack", "action_prohibited"))
                .hasMessage("Slack answered HTTP 403 (action_prohibited)");
        assertThat(reply.failure("Slack", "")).hasMessage("Slack answered HTTP 403");
    }

    private static Optional<Duration> failure(Map<String, String> headers) {
        var all = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return Reply.of(429, HttpHeaders.of(all, (_, _) -> true), "")
                .failure("It", "")
                .retryAfter();
    }
}
