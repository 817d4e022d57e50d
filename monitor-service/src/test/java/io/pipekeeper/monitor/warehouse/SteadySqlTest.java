package io.pipekeeper.monitor.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadySqlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount < 0",
                "\"profit_eur\"",
                "state in ('known', 'nowhere') and not (amount between 1.5 and .7)",
                "coalesce(sum(abs(amount)) filter (where round(margin, 2) > 0), 0) / nullif(count(*), 0)",
                "paid_at::date < date '2026-01-05'",
                "extract(hour from paid_at) > 3 and lower(trim(country)) = 'de'"
            })
    void isWhatDependsOnTheRowOnly(String sql) {
        assertThat(SteadySql.is(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid_at > now()",
                "paid_at > current_timestamp - interval '1 day'",
                "paid_at > localtimestamp",
                "day > 'Today'",
                "day > date' yesterday 12:00'",
                "day > E'to\\x64ay'::date",
                "day > U&'tod!0061y' uescape '!'",
                "day > $$today$$",
                "amount > random()",
                "age(paid_at) > interval '1 day'",
                "clock_timestamp () > paid_at",
                "owner = current_user or owner = session_user",
                "account in (select id from accounts)",
                "account in (table accounts)",
                "account in (values (1))",
                "known_to_us(account)",
                "analytics.is_odd(amount)",
                "(orders).is_odd",
                "orders.is_odd",
                "rank() over (order by amount) > 3",
                "\"my\"\"now\"(amount)"
            })
    void isNothingElse(String sql) {
        assertThat(SteadySql.is(sql)).isFalse();
    }
}
