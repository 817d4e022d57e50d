package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.probe.rule.Level;
import io.pipekeeper.monitor.probe.rule.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractBooleanAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeliefTest {

    private static final Patience PATIENCE = new Patience(2, 2, 4);
    private static final List<Level> LEVELS = List.of(Level.values());

    /** O good, W warning, N no data, F failure; and what is believed after each: w waiting, u up, f failing, r recovering. */
    @ParameterizedTest
    @CsvSource({
        "OFFFOO, ufDDru",
        "OFOFOF, ufufuf",
        "OFFOFOF, ufDrDrD",
        "FFFF, wwwD",
        "FFFO, wwwu",
        "FFFW, wwwf",
        "NNNN, wwwN",
        "OWWOO, ufWru",
        "OWFF, uffD",
        "OWFO, uffr",
        "OFFWW, ufDrW",
        "OFFNN, ufDrN",
        "ONNOO, ufNru",
        "ONFOO, uffru"
    })
    void changesItsMindOnlyAfterSeveralAnswers(String answers, String states) {
        var belief = Belief.NONE;
        var seen = new StringBuilder();
        for (int i = 0; i < answers.length(); i++) {
            belief = belief.after(level(answers.charAt(i)), PATIENCE);
            seen.append(letter(belief.state()));
        }

        assertThat(seen).hasToString(states);
    }

    @Test
    void isNotChangedByWhatComesAndGoes() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            var patience = new Patience(2 + random.nextInt(4), 1 + random.nextInt(4), 12);
            var belief = Belief.NONE.after(Level.OK, patience);
            for (int i = 0; i < 100; i++) {
                // Never as many bad answers in a row as it takes.
                var bad = random.nextInt(patience.failures());
                for (int failure = 0; failure < bad; failure++) {
                    belief = belief.after(LEVELS.get(1 + random.nextInt(3)), patience);
                }
                belief = belief.after(Level.OK, patience);
            }
            assertThat(belief.level()).as("seed %d", seed).isEqualTo(Level.OK);
        }
    }

    @Test
    void hasSeenWhatItBelievesSeveralTimesInARow() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            var patience = new Patience(1 + random.nextInt(4), 1 + random.nextInt(4), 5);
            List<Level> answers = new ArrayList<>();
            var belief = Belief.NONE.after(Level.OK, patience);
            for (int i = 0; i < 30; i++) {
                answers.add(LEVELS.get(random.nextInt(LEVELS.size())));
                var next = belief.after(answers.getLast(), patience);
                assertSeen(belief.level(), next.level(), answers, patience)
                        .as("seed %d: %s", seed, answers)
                        .isTrue();
                belief = next;
            }
        }
    }

    @Test
    void keepsBadNewsOverAStart() {
        var up = Belief.NONE.after(Level.OK, PATIENCE);
        var down = up.after(Level.FAIL, PATIENCE).after(Level.FAIL, PATIENCE);

        assertThat(up.anew().state()).isEqualTo(ProbeState.WAITING);
        assertThat(down.anew().state()).isEqualTo(ProbeState.DOWN);
    }

    private static AbstractBooleanAssert<?> assertSeen(
            @Nullable Level before, @Nullable Level after, List<Level> answers, Patience patience) {
        if (before == null || after == null || before == after) {
            return assertThat(before == null || after != null);
        }
        if (after.compareTo(before) > 0) {
            return assertThat(last(answers, patience.failures()).allMatch(answer -> answer.compareTo(after) >= 0));
        }
        return assertThat(last(answers, patience.successes()).allMatch(answer -> answer.compareTo(after) <= 0));
    }

    private static Stream<Level> last(List<Level> answers, int count) {
        return answers.subList(answers.size() - count, answers.size()).stream();
    }

    private static Level level(char letter) {
        return LEVELS.stream()
                .filter(level -> level.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }

    private static char letter(ProbeState state) {
        return switch (state) {
            case WAITING -> 'w';
            case UP -> 'u';
            case FAILING -> 'f';
            case RECOVERING -> 'r';
            case WARN -> 'W';
            case NO_DATA -> 'N';
            case DOWN -> 'D';
            case SUSPENDED -> 's';
        };
    }
}
