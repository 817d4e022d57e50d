package io.pipekeeper.monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.contract.Column;
import io.pipekeeper.monitor.mask.Classified;
import io.pipekeeper.monitor.mask.Marks;
import io.pipekeeper.monitor.mask.Masking;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.sql.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowingTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", true),
            new Column("email", false),
            new Column("city", false),
            new Column("plan", false),
            new Column("price", false),
            new Column("note", false));
    private static final Classified CLASSIFIED = new Classified(
            new TreeMap<>(Map.of(
                    "id", "Restricted",
                    "email", "pii",
                    "city", "",
                    "plan", " Internal",
                    "price", "public",
                    "note", "a word of our own")),
            "");
    private static final Offenders REPEATED = new Offenders.Repeated(List.of("email", "hidden"), null);

    private final Showing showing = showing(REPEATED);

    @ParameterizedTest
    @CsvSource({
        "city, masked (not classified)",
        "plan, value",
        "price, value",
        "note, masked (a word of our own)",
        "other, masked (not in the contract)",
        "PRICE, masked (not in the contract)"
    })
    void showsOnlyWhatTheContractOpens(String column, String seen) {
        assertThat(seen(column, "value")).isEqualTo(seen);
        assertThat(seen(column, null)).isNull();
    }

    @Test
    void marksKeysSoThatEqualOnesCanBeTold() {
        assertThat(seen("id", "4711"))
                .matches("masked \\(restricted\\) #[0-9a-f]{12}")
                .isEqualTo(seen("id", 4711L));
        assertThat(seen("id", "4712")).isNotEqualTo(seen("id", "4711"));
        assertThat(seen("email", "a@b.c")).startsWith("masked (pii) #");
        assertThat(seen("hidden", "x")).startsWith("masked (not in the contract) #");
    }

    @Test
    void leavesInTheWarehouseWhatIsMaskedAndNoKey() {
        assertThat(showing.masks(List.of("id", "email", "city", "plan", "note", "other")))
                .isEqualTo(Map.of(
                        "city", "masked (not classified)",
                        "note", "masked (a word of our own)",
                        "other", "masked (not in the contract)"));
        assertThat(showing.marked()).isEqualTo(Set.of("id", "email", "hidden"));
    }

    @Test
    void marksWhatLosesItsStateAndMasksTheState() {
        var moved = showing(new Offenders.Missing(new Ask.Lost(new Ask.Entity("note", "city", null), List.of())));

        assertThat(moved.seen(new View.Shown("note", "note"), "x")).startsWith("masked (a word of our own) #");
        assertThat(moved.seen(new View.Shown("earlier", "city"), "Rome")).isEqualTo("masked (not classified)");
        assertThat(moved.seen(new View.Shown("times", null), 3)).isEqualTo("3");
    }

    @Test
    void cutsWhatIsLong() {
        assertThat(seen("price", "x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(seen("price", "x".repeat(201))).isEqualTo("x".repeat(200) + "…");
    }

    private @Nullable String seen(String column, @Nullable Object value) {
        return showing.seen(new View.Shown(column, column), value);
    }

    private static Showing showing(Offenders offenders) {
        var secret = new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        var masking = new Masking(CLASSIFIED, Set.of("public", "INTERNAL"), new Marks(secret, "demo.t"));
        return Showing.of(COLUMNS, offenders, masking);
    }
}
