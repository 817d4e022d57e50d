package io.pipekeeper.subgraph.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.pipekeeper.subgraph.error.InvalidInputException;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlFileTest {

    record Rotas(List<Rota> rotas) {}

    record Rota(@JsonProperty(required = true) String id, LocalTime handoff, List<String> members) {

        Rota {
            if (id.isBlank()) {
                throw new IllegalArgumentException("'id' is empty");
            }
        }
    }

    @Test
    void bindsToARecord() {
        assertThat(read("id: weekly\nhandoff: '09:00'\nmembers: [a, b]"))
                .isEqualTo(new Rota("weekly", LocalTime.of(9, 0), List.of("a", "b")));
    }

    @Test
    void takesAListThatIsLeftOutAsEmpty() {
        assertThat(read("id: weekly").members()).isEmpty();
    }

    @Test
    void namesFileLineAndColumnOfAnUnknownField() {
        assertThatThrownBy(() -> read("id: weekly\nmembres: [a]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("rota.yaml:2:")
                .hasMessageContaining("unknown field 'membres'; known are: handoff, id, members");
    }

    @Test
    void namesTheLineOfAFieldThatOthersFollow() {
        assertThatThrownBy(() -> read("id: weekly\nmembres: [a]\nhandoff: '09:00'"))
                .hasMessageStartingWith("rota.yaml:2:1: unknown field 'membres'");
    }

    @Test
    void namesTheLineOfARecordThatRefusesItsValues() {
        assertThatThrownBy(() -> YamlFile.read(
                        new FileInput("rotas.yaml", "rotas:\n  - id: weekly\n  - id: ''\n    members: [a]"),
                        Rotas.class))
                .hasMessage("rotas.yaml:3:5: 'id' is empty");
    }

    @Test
    void namesFileAndLineOfBrokenSyntax() {
        assertThatThrownBy(() -> read("id: weekly\nmembers: [a")).hasMessageStartingWith("rota.yaml:2:");
    }

    @Test
    void namesAFieldThatIsMissing() {
        assertThatThrownBy(() -> read("members: [a]")).hasMessageContaining("'id'");
    }

    @Test
    void saysWhatTheRecordRefused() {
        assertThatThrownBy(() -> read("id: ''"))
                .hasMessageStartingWith("rota.yaml:1:")
                .hasMessageContaining("'id' is empty");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertThatThrownBy(() -> read("id: weekly\nmembers: [a]\nmembers: [b]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("rota.yaml:3:8: Duplicate field 'members'");
    }

    @Test
    void refusesAnAliasWhoseNameWouldStandForItsValue() {
        assertThatThrownBy(() -> read("id: &name weekly\nmembers: [*name]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("rota.yaml:2:11: the alias '*name' is not understood; write out what it stands for");
    }

    @Test
    void refusesATag() {
        assertThatThrownBy(() -> read("id: !!java.lang.Runtime weekly"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("rota.yaml:1:5: the tag '!!java.lang.Runtime' is not understood");
    }

    @Test
    void refusesACharacterThatNoDatabaseKeeps() {
        assertThatThrownBy(() -> read("id: \"week\\0ly\""))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("rota.yaml:1:5: a text has the character NUL");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).hasMessageStartingWith("rota.yaml");
    }

    @Test
    void showsNoNameOfOurCode() {
        assertThatThrownBy(() -> read("id: weekly\nhandoff: soon"))
                .hasMessageStartingWith("rota.yaml:2:")
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("io.pipekeeper", "java.time");
    }

    private static Rota read(String content) {
        return YamlFile.read(new FileInput("rota.yaml", content), Rota.class);
    }
}
