package io.pipekeeper.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
    void takesJsonByPost(String contentType) {
        assertThat(Envelope.open(HttpMethod.POST, headers("Content-Type", contentType)))
                .isEqualTo(AnswerType.JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json; charset=utf-16"
    })
    void refusesWhatBrowsersSendUnasked(String contentType) {
        assertThat(refusal(HttpMethod.POST, headers("Content-Type", contentType))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void refusesPostWithoutContentType() {
        assertThat(refusal(HttpMethod.POST, MultiMap.caseInsensitiveMultiMap()).status())
                .isEqualTo(415);
    }

    @Test
    void refusesGetThatAnySiteCouldSend() {
        assertThat(refusal(HttpMethod.GET, MultiMap.caseInsensitiveMultiMap()).reason())
                .isEqualTo("PREFLIGHT_REQUIRED");
    }

    @Test
    void takesGetThatNeededPreflight() {
        assertThat(Envelope.open(HttpMethod.GET, headers("GraphQL-Require-Preflight", "1")))
                .isEqualTo(AnswerType.JSON);
        assertThat(Envelope.open(HttpMethod.GET, headers("Content-Type", "application/json")))
                .isEqualTo(AnswerType.JSON);
    }

    @Test
    void refusesOtherMethods() {
        assertThat(refusal(HttpMethod.PUT, headers("Content-Type", "application/json"))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void refusesClientsThatTakeNoJson() {
        assertThat(refusal(HttpMethod.POST, headers("Accept", "text/html")).status())
                .isEqualTo(406);
    }

    private static Refusal refusal(HttpMethod method, MultiMap headers) {
        return catchThrowableOfType(RefusedException.class, () -> Envelope.open(method, headers))
                .refusal();
    }

    private static MultiMap headers(String name, String value) {
        return MultiMap.caseInsensitiveMultiMap().add(name, value);
    }
}
