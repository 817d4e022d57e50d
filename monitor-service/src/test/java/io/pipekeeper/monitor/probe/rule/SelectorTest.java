package io.pipekeeper.monitor.probe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {

    private static final Map<String, String> HEAP = Map.of("area", "heap", "id", "Eden \"1\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "used",
                " used { } ",
                "used{area=\"heap\"}",
                "used{area=\"heap\",}",
                "used{ area = \"heap\" , id =~ \"Eden.*\" }",
                "used{id=\"Eden \\\"1\\\"\"}",
                "used{area!=\"nonheap\", pool=\"\"}",
                "used{id!~\"Old|Survivor\"}"
            })
    void meansASeries(String selector) {
        assertThat(Selector.parse(selector).matches("used", HEAP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"max", "used{area=\"nonheap\"}", "used{id=~\"Eden\"}", "used{pool!=\"\"}"})
    void meansNoOther(String selector) {
        assertThat(Selector.parse(selector).matches("used", HEAP)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rate(used[5m])",
                "used{area=heap}",
                "used{area=\"heap\"",
                "used{=\"x\"}",
                "a b",
                "used{id=~\"(\"}"
            })
    void refusesWhatIsNone(String selector) {
        assertThatThrownBy(() -> Selector.parse(selector)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWrittenAsItIsRead() {
        var selector = Selector.parse("used{ area=\"heap\",id=\"Eden \\\"1\\\"\" }");

        assertThat(selector).hasToString("used{area=\"heap\", id=\"Eden \\\"1\\\"\"}");
        assertThat(Selector.parse(selector.toString())).isEqualTo(selector);
    }
}
