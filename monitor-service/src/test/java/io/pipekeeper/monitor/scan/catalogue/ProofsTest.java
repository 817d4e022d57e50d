package io.pipekeeper.monitor.scan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.scan.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What constraints prove, and what they do not. The expressions are as PostgreSQL writes them. */
class ProofsTest {

    private static final Map<String, String> COLUMNS = Map.of(
            "id",
            "bigint",
            "price",
            "numeric(10,2)",
            "rate",
            "double precision",
            "status",
            "text",
            "code",
            "character varying(3)");

    @Test
    void provesThatNothingIsNull() {
        var proofs = proofs(new Constraint.NotNull("order_id_not_null", "id"));

        assertThat(proofs.noRow(new Condition.Null("id"))).contains("order_id_not_null");
        assertThat(proofs.noRow(new Condition.Written("id is null"))).contains("order_id_not_null");
        assertThat(proofs.noRow(new Condition.Null("price"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (price >= (0)::numeric)                               | price < 0         | true
            (price > (0)::numeric)                                | price <= 0        | true
            (price >= (0)::numeric)                               | price <= 0        | false
            (price >= (1)::numeric)                               | price <= 0        | true
            (price >= '-0.5'::numeric)                            | price < 0         | false
            ((0)::numeric <= price)                               | price < 0         | true
            ((price >= (0)::numeric) AND (price <= (9)::numeric)) | price > 9         | true
            ((price >= (0)::numeric) AND (price <= (9)::numeric)) | price < 0 or price > 9.5 | true
            ((price >= (0)::numeric) OR (id > 5))                 | price < 0         | false
            (price >= (0)::numeric)                               | not price >= 0    | true
            (price >= (0)::numeric)                               | price < 0 and id > 3 | true
            (price >= (0)::numeric)                               | price < 0 or id > 3  | false
            (rate >= (0)::double precision)                       | rate < 0          | true
            (rate >= (0.2)::double precision)                     | rate < 0.1        | false
            (price >= (id)::numeric)                              | price < 0         | false
            (abs(price) >= (0)::numeric)                          | not abs(price) >= 0 | false
            (status = ANY (ARRAY['a'::text, 'it''s'::text]))      | status not in ('a', 'it''s', 'c') | true
            (status = ANY (ARRAY['a'::text, 'b'::text]))          | status not in ('a') | false
            (status = ANY (ARRAY['a'::text, 'b'::text]))          | status in ('', 'n/a') | true
            ((code)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])) | code not in ('x', 'y') | true
            """)
    void provesWhatFollowsFromASingleColumn(String holds, String breach, boolean follows) {
        var proofs = proofs(new Constraint.Holds("c", holds));

        assertThat(proofs.noRow(new Condition.Written(breach)).isPresent()).isEqualTo(follows);
    }

    @Test
    void provesARangeAndThatItsNumbersAreFinite() {
        var proofs = proofs(
                new Constraint.Holds("low", "(rate >= (0)::double precision)"),
                new Constraint.Holds("high", "(rate <= (1)::double precision)"));

        assertThat(proofs.noRow(range("rate", "0", "1"))).contains("high, low");
        assertThat(proofs.noRow(range("rate", "0", null))).contains("high, low");
        assertThat(proofs.noRow(range("rate", "0", "0.5"))).isEmpty();
        assertThat(proofs(new Constraint.Holds("low", "(rate >= (0)::double precision)"))
                        .noRow(range("rate", "0", null)))
                .isEmpty();
    }

    @Test
    void provesThatNothingRepeats() {
        var proofs = proofs(
                new Constraint.Unique("pk", List.of("id"), true),
                new Constraint.NotNull("nn", "id"),
                new Constraint.Unique("nullable", List.of("status"), true),
                new Constraint.Unique("distinct", List.of("code"), false));

        assertThat(proofs.noCopies(List.of("id"))).contains("pk");
        assertThat(proofs.noCopies(List.of("price", "id"))).contains("pk");
        assertThat(proofs.noCopies(List.of("status"))).isEmpty();
        assertThat(proofs.noCopies(List.of("code"))).contains("distinct");
        assertThat(proofs.noCopies(List.of("price"))).isEmpty();
    }

    @Test
    void provesReferences() {
        var proofs = proofs(new Constraint.References("fk", "status", "ref.status", "name"));

        assertThat(proofs.noRow(new Condition.Written("status not in (select name from ref.status)")))
                .contains("fk");
        assertThat(proofs.noRow(new Condition.Written("status not in (select name from ref.status where open)")))
                .isEmpty();
        assertThat(proofs.noRow(new Condition.Written("status not in (select other from ref.status)")))
                .isEmpty();
    }

    @Test
    void provesNothingFromNothing() {
        var none = new Proofs(Catalogue.UNKNOWN);

        assertThat(none.noRow(new Condition.Null("id"))).isEmpty();
        assertThat(none.noRow(new Condition.Any(List.of()))).isEmpty();
        assertThat(IntStream.range(0, 3).mapToObj(i -> none.noCopies(List.of("c" + i))))
                .allMatch(Optional::isEmpty);
    }

    private static Condition range(String column, String least, @Nullable String most) {
        return new Condition.Any(List.of(
                new Condition.Outside(column, new BigDecimal(least), most == null ? null : new BigDecimal(most)),
                new Condition.NotFinite(column)));
    }

    private static Proofs proofs(Constraint... constraints) {
        return new Proofs(new Catalogue(COLUMNS, List.of(constraints), List.of(), 0, true, ""));
    }
}
