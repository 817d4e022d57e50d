package io.pipekeeper.oncall.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String SIREN = "🚨";

    @Test
    void putsEverythingOnOneLine() {
        assertThat(Words.oneLine(" Negative\r\nBcc: all\u2028\u0000x\ty ")).isEqualTo("Negative Bcc: all x y");
    }

    @Test
    void leavesAloneWhatFits() {
        assertThat(Words.cut("12345", 5)).isEqualTo("12345");
        assertThat(Words.cutBytes("äöü", 6)).isEqualTo("äöü");
    }

    @Test
    void saysThatSomethingIsMissing() {
        assertThat(Words.cut("123456", 5)).isEqualTo("1234…");
        assertThat(Words.cutBytes("äöüä", 7)).isEqualTo("äö…");
    }

    @Test
    void neverCutsThroughACharacter() {
        var sirens = SIREN.repeat(5);

        assertThat(IntStream.rangeClosed(4, 9).mapToObj(most -> Words.cut(sirens, most)))
                .allSatisfy(cut -> assertThat(cut.replace(SIREN, "")).isEqualTo("…"));
        assertThat(IntStream.rangeClosed(4, 19).mapToObj(most -> Words.cutBytes(sirens, most)))
                .allSatisfy(cut -> assertThat(cut.replace(SIREN, "")).isEqualTo("…"));
        assertThat(Words.cutBytes(sirens, 19).getBytes(StandardCharsets.UTF_8)).hasSize(19);
    }

    @Test
    void partsTextAtTheEndsOfLines() {
        assertThat(Words.pieces("one\ntwo\nthree", 8, Character::charCount)).containsExactly("one\ntwo\n", "three");
        assertThat(Words.pieces("1234567890", 4, Character::charCount)).containsExactly("1234", "5678", "90");
        assertThat(Words.pieces("", 4, Character::charCount)).isEmpty();
    }

    @Test
    void losesNothingInPieces() {
        var text = (SIREN + "x\n").repeat(50);

        assertThat(String.join("", Words.pieces(text, 7, Character::charCount))).isEqualTo(text);
    }
}
