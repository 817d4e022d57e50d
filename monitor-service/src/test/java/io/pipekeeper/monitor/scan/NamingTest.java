package io.pipekeeper.monitor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.mask.Classified;
import io.pipekeeper.monitor.mask.Marks;
import io.pipekeeper.monitor.mask.Masking;
import io.pipekeeper.monitor.scan.formula.Formula;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final Ask TOP = new Ask.TopShare("who", Metric.rows(), null);
    private static final Ask.Entity ENTITY = new Ask.Entity("who", "stage", null);

    @Test
    void masksWhereARowNamesAValueAndNothingElse() {
        assertThat(masked(TOP, "zoe", 9, 10)).isEqualTo(List.of("who", 9, 10));
        assertThat(masked(new Ask.Lost(ENTITY, List.of()), "zoe", 9)).isEqualTo(List.of("who", 9));
        assertThat(masked(new Ask.Steps(ENTITY, "day", new Ask.Allowed.Listed(List.of())), "new", "old", 9))
                .isEqualTo(List.of("stage", "stage", 9));
        assertThat(masked(
                        new Ask.Groups(List.of("plan", "who"), new Formula.Of(Metric.rows()), 0),
                        "day",
                        "solo",
                        "zoe",
                        9))
                .isEqualTo(List.of("day", "solo", "who", 9));
        assertThat(masked(new Ask.Query("select 1", "", null, List.of("who")), "zoe", 9))
                .isEqualTo(List.of("who", 9));
    }

    @Test
    void leavesAloneWhatNamesNothing() {
        assertThat(masked(TOP, 9, 10)).isEqualTo(List.of(9, 10));
        assertThat(masked(TOP, null, 9, 10)).isEqualTo(Arrays.asList(null, 9, 10));
        assertThat(masked(new Ask.Present("who", List.of("zoe"), null), "zoe")).isEqualTo(List.of("zoe"));
        assertThat(masked(new Ask.Query("select 1", ""), 9)).isEqualTo(List.of(9));
    }

    /** The row, with the column in the place of each mark. */
    private static List<@Nullable Object> masked(Ask ask, @Nullable Object... row) {
        var secret = new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        var classified = new Classified(new TreeMap<>(Map.of("who", "who", "stage", "stage", "plan", "public")), "");
        var masking = new Masking(classified, Set.of("public"), new Marks(secret, "demo.t"));
        List<@Nullable Object> seen = new ArrayList<>();
        for (var value : Naming.of(ask).masked(Arrays.asList(row), masking)) {
            seen.add(value instanceof String text ? text.replaceFirst("^masked \\((\\w+)\\) #.*", "$1") : value);
        }
        return seen;
    }
}
