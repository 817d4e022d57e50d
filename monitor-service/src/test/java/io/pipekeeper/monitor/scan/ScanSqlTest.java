package io.pipekeeper.monitor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.period.DueTime;
import io.pipekeeper.monitor.period.Grain;
import io.pipekeeper.monitor.period.Period;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScanSqlTest {

    private static final Period DAY = Period.of("2026-01-05");

    @Test
    void fusesAllMetricsOfATableIntoOneScan() {
        var metrics = List.of(
                Metric.rows(), new Metric.Rows(new Condition.Written("profit_eur < 0")), Metric.newest("loaded_at"));

        assertThat(ScanSql.fused(table(Grain.DAY, "day"), metrics, DAY)).isEqualTo("""
                        select "day"::date as period,
                               count(*) as m0,
                               count(*) filter (where profit_eur < 0) as m1,
                               max("loaded_at") as m2
                        from "analytics"."profit"
                        where "day" >= date '2026-01-05'
                        group by 1""");
    }

    @Test
    void scansATableWithoutPeriodsAsOneWhole() {
        assertThat(ScanSql.fused(table(Grain.DAY, null), List.of(Metric.rows()), DAY))
                .isEqualTo("""
                        select null as period,
                               count(*) as m0
                        from "analytics"."profit\"""");
    }

    @Test
    void cutsMonthsFromTheFirstToTheFirst() {
        assertThat(ScanSql.alone(table(Grain.MONTH, "day"), Metric.rows(), Period.of("2026-01")))
                .isEqualTo("select count(*) from \"analytics\".\"profit\" "
                        + "where \"day\" >= date '2026-01-01' and \"day\" < date '2026-02-01'");
    }

    @Test
    void countsRowsThatRepeatAnother() {
        assertThat(AskSql.copies(table(Grain.DAY, "day"), new Ask.Copies(List.of("day", "unit"), null), DAY))
                .isEqualTo("""
                        select coalesce(sum(copies - 1), 0)
                        from (select count(*) as copies
                              from "analytics"."profit"
                              where "day" >= date '2026-01-05' and "day" < date '2026-01-06'
                              group by "day", "unit"
                              having count(*) > 1) as repeated""");
    }

    @Test
    void fillsInEveryPlaceholderOfAWrittenQuery() {
        var query = "select count({property}) from ${table} where d = {period} and {column} > $1";

        assertThat(ScanSql.written(new Ask.Query(query, "profit$"), table(Grain.DAY, "day"), DAY))
                .isEqualTo("select count(\"profit$\") from \"analytics\".\"profit\" "
                        + "where d = date '2026-01-05' and \"profit$\" > $1");
    }

    @Test
    void quotesNamesAndTextsWhateverIsInThem() {
        assertThat(Table.quoted("a\"; drop table t; --")).isEqualTo("\"a\"\"; drop table t; --\"");
        assertThat(Table.literal("it's")).isEqualTo("'it''s'");
    }

    private static Table table(Grain grain, @Nullable String period) {
        return new Table("demo", "analytics.profit", period, new DueTime(grain, LocalTime.NOON, ZoneOffset.UTC));
    }
}
