package io.pipekeeper.monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.contract.Column;
import io.pipekeeper.monitor.scan.Ask;
import io.pipekeeper.monitor.scan.Offenders;
import io.pipekeeper.monitor.scan.sql.View;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "Restricted", true),
            new Column("email", "pii", false),
            new Column("city", "", false),
            new Column("plan", " Internal", false),
            new Column("price", "public", false),
            new Column("note", "a word of our own", false));
    private static final Offenders REPEATED = new Offenders.Repeated(List.of("email", "hidden"), null);

    private final Masking masking = masking(REPEATED);

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
                .matches("masked \\(restricted\\) #[0-9a-f]{10}")
                .isEqualTo(seen("id", 4711L));
        assertThat(seen("id", "4712")).isNotEqualTo(seen("id", "4711"));
        assertThat(seen("email", "a@b.c")).startsWith("masked (pii) #");
        assertThat(seen("hidden", "x")).startsWith("masked (not in the contract) #");
    }

    @Test
    void marksOfOtherPlacesAndSecretsSayNothing() {
        var mark = marks("secret", "demo.a").of("id", "4711");

        assertThat(mark).isEqualTo(marks("secret", "demo.a").of("id", "4711"));
        assertThat(mark).isNotEqualTo(marks("secret", "demo.b").of("id", "4711"));
        assertThat(mark).isNotEqualTo(marks("secret", "demo.a").of("other_id", "4711"));
        assertThat(mark).isNotEqualTo(marks("another", "demo.a").of("id", "4711"));
    }

    @Test
    void leavesInTheWarehouseWhatIsMaskedAndNoKey() {
        assertThat(masking.masks(List.of("id", "email", "city", "plan", "note", "other")))
                .isEqualTo(Map.of(
                        "city", "masked (not classified)",
                        "note", "masked (a word of our own)",
                        "other", "masked (not in the contract)"));
        assertThat(masking.marked()).isEqualTo(Set.of("id", "email", "hidden"));
    }

    @Test
    void marksWhatLosesItsStateAndMasksTheState() {
        var moved = masking(new Offenders.Missing(new Ask.Lost(new Ask.Entity("note", "city", null), List.of())));

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
        return masking.seen(new View.Shown(column, column), value);
    }

    private static Masking masking(Offenders offenders) {
        return Masking.of(COLUMNS, offenders, Set.of("public", "INTERNAL"), marks("secret", "demo.t"));
    }

    private static Marks marks(String secret, String place) {
        return new Marks(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), Marks.ALGORITHM), place);
    }
}
