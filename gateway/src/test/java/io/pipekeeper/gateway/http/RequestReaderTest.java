package io.pipekeeper.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {

    private final RequestReader reader = new RequestReader(10);

    @Test
    void readsAllPartsOfABody() {
        var operation = reader.fromBody("""
                {"query": "query A { a }", "operationName": "A", "extensions": {},
                 "variables": {"list": [1, null, "x"], "ratio": 0.1}}
                """);

        assertThat(operation.document()).isEqualTo("query A { a }");
        assertThat(operation.operationName()).isEqualTo("A");
        assertThat(operation.variables().get("ratio")).isEqualTo(new BigDecimal("0.1"));
        assertThat((List<?>) operation.variables().get("list"))
                .hasSize(3)
                .element(1)
                .isNull();
    }

    @Test
    void takesNullForWhatIsOptional() {
        var operation = reader.fromBody("{\"query\":\"{ a }\",\"operationName\":null,\"variables\":null}");

        assertThat(operation.operationName()).isNull();
        assertThat(operation.variables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                        | MALFORMED_JSON",
                "{\"query\":                             | MALFORMED_JSON",
                "{\"query\":\"{ a }\"} {}                | MALFORMED_JSON",
                "{\"query\":\"{ a }\",\"query\":\"b\"}   | MALFORMED_JSON",
                "{\"query\":\"{ a }\",\"variables\":{\"a\":[[[[[[[[[[[[]]]]]]]]]]]]}} | MALFORMED_JSON",
                "[{\"query\":\"{ a }\"}]                 | BATCH_NOT_SUPPORTED",
                "\"{ a }\"                               | INVALID_REQUEST",
                "{}                                      | QUERY_MISSING",
                "{\"query\":\" \"}                       | QUERY_MISSING",
                "{\"query\":7}                           | INVALID_REQUEST",
                "{\"query\":\"{ a }\",\"variables\":[]}  | INVALID_REQUEST",
                "{\"query\":\"{ a }\",\"extensions\":1}  | INVALID_REQUEST",
                "{\"query\":\"{ a }\",\"operationName\":{}} | INVALID_REQUEST",
            })
    void refusesWhatIsNoRequest(String body, String reason) {
        var text = body == null ? "" : body;

        var refused = catchThrowableOfType(RefusedException.class, () -> reader.fromBody(text));

        assertThat(refused.refusal().reason()).isEqualTo(reason);
        assertThat(refused.refusal().status()).isEqualTo(400);
    }

    @Test
    void saysWhereJsonIsMalformed() {
        var refused = catchThrowableOfType(RefusedException.class, () -> reader.fromBody("{\n  \"query\": nope }"));

        assertThat(refused).hasMessageContaining("line 2, column");
    }

    @Test
    void readsParametersWithJsonInside() {
        var parameters = MultiMap.caseInsensitiveMultiMap()
                .add("query", "query A($id: ID!) { a(id: $id) }")
                .add("operationName", "A")
                .add("variables", "{\"id\":\"7\"}");

        var operation = reader.fromParameters(parameters);

        assertThat(operation.operationName()).isEqualTo("A");
        assertThat(operation.variables()).isEqualTo(Map.of("id", "7"));
    }
}
