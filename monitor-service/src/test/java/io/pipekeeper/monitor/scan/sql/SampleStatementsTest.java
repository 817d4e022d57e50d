package io.pipekeeper.monitor.scan.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Condition;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.Table;
import io.pipekeeper.monitor.warehouse.Dialect;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written to show a few of those that a check complains about, in golden files. */
class SampleStatementsTest {

    private static final Period DAY = Period.of("2026-01-05");
    private static final Condition LOSS = new Condition.Written("profit < 0");
    private static final View VIEW = new View(
            List.of("day", "account", "the \"plan\"", "status"),
            Map.of("the \"plan\"", "masked (it's ours)", "status", "masked (restricted)"),
            Set.of("account"),
            201);

    private static final Ask.Entity ENTITY = new Ask.Entity("account", "status", LOSS);
    private static final Ask.Allowed ALLOWED = new Ask.Allowed.Listed(List.of(new Ask.Step("trial", "active")));
    private static final Offenders REPEATED = new Offenders.Repeated(List.of("day", "account"), null);
    private static final Offenders MOVED = new Offenders.Moved(new Ask.Steps(ENTITY, "at", ALLOWED));

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void showsEveryKindOfOffenders(Dialect dialect) throws IOException {
        var statements = statements(dialect, VIEW);

        Golden.assertWritten(dialect, "samples", Golden.sections(offenders(), some -> statements.of(some, DAY, 11)));
    }

    @Test
    void namesWhatTheColumnsHold() {
        var statements = statements(Dialect.POSTGRESQL, VIEW);

        assertThat(statements.columns(REPEATED))
                .containsExactly(View.Shown.itself("day"), View.Shown.itself("account"), new View.Shown("times", null));
        assertThat(statements.columns(MOVED))
                .containsExactly(
                        View.Shown.itself("account"),
                        new View.Shown("earlier", "status"),
                        new View.Shown("later", "status"));
    }

    @Test
    void leavesOutWhatTheTableHasNotAndWhatNobodyCanRead() {
        var view = new View(VIEW.columns(), Map.of("status", "masked (restricted)"), VIEW.whole(), 201)
                .of(Map.of("day", "bytea", "account", "bytea", "status", "bytea"));

        assertThat(view.columns()).containsExactly("day", "account", "status");
        assertThat(view.masks()).isEqualTo(Map.of("day", "bytes", "status", "masked (restricted)"));
    }

    private static Map<String, Offenders> offenders() {
        Map<String, Offenders> all = new LinkedHashMap<>();
        all.put("rows", new Offenders.Rows(LOSS));
        all.put("repeated", REPEATED);
        all.put("repeated among some", new Offenders.Repeated(List.of("account"), LOSS));
        all.put("missing", new Offenders.Missing(new Ask.Lost(ENTITY, List.of("closed"))));
        all.put("moved", MOVED);
        return all;
    }

    private static SampleStatements statements(Dialect dialect, View view) {
        var due = new DueTime(Grain.DAY, LocalTime.NOON, ZoneId.of("Europe/Berlin"));
        return new SampleStatements(
                new Source(new Table("demo", "analytics.profit", "day", due), Dating.DATE, dialect), view);
    }
}
