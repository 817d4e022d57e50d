package io.pipekeeper.oncall.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.transaction.TransactionalException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LocksTest {

    private static final Lock GROUP = Lock.Kind.GROUP.of("profit");
    private static final Lock ALERT = Lock.Kind.ALERT.of("profit");

    private final Locks locks;

    LocksTest(Locks locks) {
        this.locks = locks;
    }

    @Test
    void excludesOthersUntilTheTransactionEnds() {
        var free = QuarkusTransaction.requiringNew().call(() -> {
            locks.take(ALERT, GROUP);
            return inAnother(() -> locks.tryTake(GROUP));
        });

        assertThat(free).isFalse();
        assertThat(inAnother(() -> locks.tryTake(GROUP))).isTrue();
    }

    @Test
    void keepsThingsOfOneNameAndTwoKindsApart() {
        var free = QuarkusTransaction.requiringNew().call(() -> {
            locks.take(ALERT);
            return inAnother(() -> locks.tryTake(GROUP));
        });

        assertThat(free).isTrue();
    }

    @Test
    void givesEachKindANumberOfItsOwn() {
        assertThat(Arrays.stream(Lock.Kind.values()).map(Lock.Kind::number)).doesNotHaveDuplicates();
    }

    @Test
    void isNothingWithoutATransaction() {
        assertThatThrownBy(() -> locks.take(GROUP)).isInstanceOf(TransactionalException.class);
    }

    private static <T> T inAnother(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
