package io.pipekeeper.monitor.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    private static final TreeMap<String, String> WORDS = new TreeMap<>(
            Map.of("id", "Restricted", "email", "pii", "city", "", "plan", " Internal", "note", "a word of our own"));

    private final Masking masking = masking("", "secret");

    @ParameterizedTest
    @CsvSource({
        "id, false, true, masked (restricted)",
        "ID, false, true, masked (restricted)",
        "email, false, true, masked (pii)",
        "note, false, true, masked (a word of our own)",
        "plan, true, false, masked (internal)",
        "PLAN, false, false, masked (not in the contract)",
        "city, false, false, masked (not classified)",
        "other, false, false, masked (not in the contract)"
    })
    void tellsWhatIsOpenAndWhatIsClosed(String column, boolean open, boolean closed, String mask) {
        assertThat(masking.opens(column)).isEqualTo(open);
        assertThat(masking.closes(column)).isEqualTo(closed);
        assertThat(masking.mask(column)).isEqualTo(mask);
    }

    @Test
    void takesWhatIsNotDeclaredForWhatTheContractSaysOfTheRest() {
        assertThat(masking("restricted", "secret").closes("other")).isTrue();
        assertThat(masking("restricted", "secret").mask("other")).isEqualTo("masked (restricted)");
        assertThat(masking("internal", "secret").closes("other")).isFalse();
        assertThat(masking("internal", "secret").opens("other")).isFalse();
    }

    @Test
    void namesValuesOfClosedColumnsByMarks() {
        assertThat(masking.named(List.of("id", "plan", "city", "id"), Arrays.asList(4711, "solo", "Rome", null)))
                .isEqualTo(Arrays.asList(masking.marked("id", "4711"), "solo", "Rome", null));
    }

    @Test
    void findsWhatNamesAValueByItsMark() {
        assertThat(Masking.isIn("80 %: who " + masking.marked("id", 1) + " has 800 of 1000"))
                .isTrue();
        assertThat(Masking.isIn("80 %: who masked (restricted) has 800 of 1000"))
                .isFalse();
    }

    @Test
    void tellsHowValuesAreNamed() {
        var sealed = masking.seal(List.of("plan", "id"));

        assertThat(sealed).matches("id masked \\(restricted\\) by #[0-9a-f]{12}");
        assertThat(sealed).isEqualTo(masking("internal", "secret").seal(List.of("plan", "id")));
        assertThat(sealed).isNotEqualTo(masking("", "another").seal(List.of("plan", "id")));
        assertThat(sealed).isNotEqualTo(masking.seal(List.of("plan", "email")));
        assertThat(masking.seal(List.of("plan", "city"))).isEmpty();
    }

    @Test
    void marksOfOtherPlacesAndSecretsSayNothing() {
        var mark = marks("secret", "demo.a").of("id", "4711");

        assertThat(mark).matches("#[0-9a-f]{12}");
        assertThat(mark).isEqualTo(marks("secret", "demo.a").of("id", "4711"));
        assertThat(mark).isNotEqualTo(marks("secret", "demo.a").of("id", "4712"));
        assertThat(mark).isNotEqualTo(marks("secret", "demo.b").of("id", "4711"));
        assertThat(mark).isNotEqualTo(marks("secret", "demo.a").of("other_id", "4711"));
        assertThat(mark).isNotEqualTo(marks("another", "demo.a").of("id", "4711"));
    }

    private static Masking masking(String otherwise, String secret) {
        return new Masking(new Classified(WORDS, otherwise), Set.of("public", "INTERNAL"), marks(secret, "demo.t"));
    }

    private static Marks marks(String secret, String place) {
        return new Marks(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), Marks.ALGORITHM), place);
    }
}
