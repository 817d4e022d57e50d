package io.pipekeeper.monitor.warehouse;

import static io.pipekeeper.monitor.warehouse.WarehouseSessionTest.assertProblem;
import static io.pipekeeper.monitor.warehouse.WarehouseSessionTest.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.MonitorResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a session may ask of its warehouse, and what is asked again. */
@QuarkusTest
@WithTestResource(MonitorResource.class)
class GovernedSessionTest {

    private final Equipment shared;
    private Doors doors;

    GovernedSessionTest(Equipment shared) {
        this.shared = shared;
    }

    @BeforeEach
    void build() {
        doors = new Doors(shared);
    }

    @Test
    void waitsForAPlaceOnlySoLong() throws WarehouseException {
        var door = doors.to(Map.of("max-running", "1", "queue-timeout", "100ms"));

        try (var first = door.open("w")) {
            assertThat(first.dialect()).isEqualTo(Dialect.POSTGRESQL);
            assertThat(door.all().getFirst().running()).isEqualTo(1);
            assertThatThrownBy(() -> door.open("w"))
                    .isInstanceOf(SkippedException.class)
                    .hasMessage("The warehouse 'w' had none of its 1 places free within PT0.1S");
        }
        door.open("w").close();
        assertThat(door.all().getFirst().running()).isZero();
    }

    @Test
    void keepsNoPlaceWhenTheWarehouseDoesNotAnswer() {
        var door = doors.to(Map.of("max-running", "1", "url", "jdbc:postgresql://localhost:1/none"));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> door.open("w")).hasMessageContaining("the connection is refused");
        }
        assertThat(door.all().getFirst().running()).isZero();
        assertThat(door.all().getFirst().reachable()).isFalse();
    }

    @Test
    void readsNoMoreThanTheDayAllows() throws WarehouseException {
        doors.clock.moveBy(Duration.ofDays(30)); // a day of which no other test has read anything
        var door = doors.to(Map.of("daily-pages", "100", "critical-overdraft", "0.5"));

        try (var session = door.open("w")) {
            session.charge(60, false);
            assertThatThrownBy(() -> session.charge(60, false))
                    .isInstanceOf(SkippedException.class)
                    .hasMessageContaining("does not allow for 60 more pages: 60 of 100 are used");
            assertThatCode(() -> session.charge(60, true)).doesNotThrowAnyException();
        }
        assertThat(door.all().getFirst().budgetUsed()).isEqualTo(120);
    }

    @Test
    void asksOnceMoreWhatFailedByNobodysFault() throws SQLException, WarehouseException {
        shaky();

        try (var session = doors.session()) {
            assertThat(number(session, "select shaky()")).isEqualTo(1);
        }
    }

    @Test
    void asksNothingOnceMoreOfAnotherSnapshot() throws SQLException, WarehouseException {
        shaky();

        try (var session = doors.session()) {
            assertThat(number(session, "select 2")).isEqualTo(2);
            assertProblem(session, "select shaky()", Problem.TIMEOUT, "conflict with recovery");
        }
    }

    /** Fails the first time on each connection, as statements on a standby do. What it locks outlives the transaction. */
    private void shaky() throws SQLException {
        doors.run("""
                create function shaky() returns int language plpgsql as $$
                begin
                    if exists (select from pg_locks where locktype = 'advisory' and objid = 4711
                                                      and pid = pg_backend_pid()) then
                        return 1;
                    end if;
                    perform pg_advisory_lock(4711);
                    raise exception 'canceling statement due to conflict with recovery' using errcode = '40001';
                end $$""");
    }
}
