package io.pipekeeper.oncall.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecallTest {

    private static final Map<String, List<String>> THINGS = Map.of("sarah", List.of("phone", "mail"));

    private final Recall<String> recall = new Recall<>();
    private final List<List<String>> read = new ArrayList<>();

    @Test
    void readsEachPersonOnceEvenWhoHasNothing() {
        assertThat(of("sarah", "mike")).isEqualTo(Map.of("sarah", List.of("phone", "mail"), "mike", List.of()));
        assertThat(of("mike", "mike", "anna")).isEqualTo(Map.of("mike", List.of(), "anna", List.of()));
        assertThat(of("sarah")).isEqualTo(THINGS);
        assertThat(read).containsExactly(List.of("sarah", "mike"), List.of("anna"));
    }

    @Test
    void readsAgainWhatIsForgotten() {
        of("sarah", "mike");
        recall.forget("mike");
        of("sarah", "mike");
        assertThat(read).containsExactly(List.of("sarah", "mike"), List.of("mike"));
    }

    private Map<String, List<String>> of(String... people) {
        return recall.of(List.of(people), unknown -> {
            read.add(List.of(unknown));
            return THINGS;
        });
    }
}
