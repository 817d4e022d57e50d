package io.pipekeeper.gateway.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.federation.Operation;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationRulesTest {

    private static final String BOTH = "query Look { a } mutation Change { b }";

    private final OperationRules open = new OperationRules(true);
    private final OperationRules closed = new OperationRules(false);

    @Test
    void takesQueriesByGet() {
        assertThatCode(() -> open.check(Operation.of("{ a }"), HttpMethod.GET)).doesNotThrowAnyException();
    }

    @Test
    void refusesMutationsByGet() {
        assertThatThrownBy(() -> open.check(Operation.of("mutation { b }"), HttpMethod.GET))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void looksAtTheNamedOperation() {
        var look = new Operation(BOTH, "Look", Map.of());
        var change = new Operation(BOTH, "Change", Map.of());

        assertThatCode(() -> open.check(look, HttpMethod.GET)).doesNotThrowAnyException();
        assertThatThrownBy(() -> open.check(change, HttpMethod.GET)).isInstanceOf(RefusedException.class);
    }

    @Test
    void leavesSyntaxToTheEngine() {
        assertThatCode(() -> open.check(Operation.of("{ a "), HttpMethod.GET)).doesNotThrowAnyException();
    }

    @Test
    void refusesIntrospectionWhereItIsOff() {
        assertThatThrownBy(() -> closed.check(Operation.of("{ __schema { types { name } } }"), HttpMethod.POST))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void takesTypenameWhereIntrospectionIsOff() {
        assertThatCode(() -> closed.check(Operation.of("{ __typename }"), HttpMethod.POST))
                .doesNotThrowAnyException();
    }
}
