package io.pipekeeper.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json                              | GRAPHQL_RESPONSE",
                "application/graphql-response+json, application/json            | GRAPHQL_RESPONSE",
                "application/json, application/graphql-response+json            | GRAPHQL_RESPONSE",
                "application/graphql-response+json;q=0.5, application/json      | JSON",
                "application/graphql-response+json; charset=utf-8               | GRAPHQL_RESPONSE",
                "application/json                                               | JSON",
                "Application/JSON; q=0.9                                        | JSON",
                "*/*                                                            | JSON",
                "application/*;q=0.8, text/html                                 | JSON",
                "text/html, application/graphql-response+json;q=0.1, */*;q=0.05 | GRAPHQL_RESPONSE",
            })
    void isWhatTheClientLikesBest(String accept, AnswerType expected) {
        assertThat(AnswerType.preferredBy(accept)).contains(expected);
    }

    @Test
    void isJsonForClientsThatDoNotSay() {
        assertThat(AnswerType.preferredBy(null)).contains(AnswerType.JSON);
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/json;q=0", "application/xml", "application/json;q=high"})
    void isNothingForClientsThatTakeNeither(String accept) {
        assertThat(AnswerType.preferredBy(accept)).isEmpty();
    }

    @Test
    void tellsRefusedOperationsByStatusOnlyInItsOwnMediaType() {
        assertThat(AnswerType.GRAPHQL_RESPONSE.status(false)).isEqualTo(400);
        assertThat(AnswerType.JSON.status(false)).isEqualTo(200);
    }
}
