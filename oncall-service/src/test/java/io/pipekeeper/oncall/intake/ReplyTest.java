package io.pipekeeper.oncall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyTest {

    private static final UUID TRACE = UUID.fromString("019b9235-7b00-7000-8000-000000000000");

    @Test
    void tellsWhoSendsTooMuchWhenToComeAgain() {
        var response = Reply.tooMany(Duration.ofSeconds(17)).toResponse(TRACE);

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("17");
        assertThat(response.getHeaderString("X-Pipekeeper-Trace")).isEqualTo(TRACE.toString());
    }

    @Test
    void asksForWhatWasNotStoredOnceMore() {
        var response = Reply.unavailable().toResponse(TRACE);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderString("Retry-After")).isEqualTo("1");
    }

    @Test
    void saysWhatIsWrongInTheWordsOfTheEventsApi() {
        var reply = Reply.invalid(400, List.of("'dedup_key' is missing or blank"));

        assertThat(reply.toResponse(TRACE).getEntity())
                .isEqualTo(new Reply.Body(
                        "invalid event",
                        "Event object is invalid",
                        null,
                        List.of("'dedup_key' is missing or blank"),
                        TRACE));
    }
}
