package io.pipekeeper.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.launcher.console.Failure;
import io.pipekeeper.launcher.wiring.Part;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void haveSensibleDefaults() {
        var options = Options.parse("up", "--checkout", "/some/where");

        assertThat(options.words()).containsExactly("up");
        assertThat(options.ports().of(Part.GATEWAY)).isEqualTo(8080);
        assertThat(options.speed()).isEqualByComparingTo("1");
        assertThat(options.clock()).isEmpty();
        assertThat(options.data()).isEqualTo(Path.of("/some/where/.data"));
        assertThat(options.training()).isTrue();
    }

    @Test
    void areRead() {
        var options = Options.parse(
                "up",
                "--port",
                "9000",
                "--speed",
                "60",
                "--clock",
                "2026-01-05T09:00:00Z",
                "--data",
                "/tmp/x",
                "--no-training");

        assertThat(options.ports().of(Part.POSTGRES)).isEqualTo(9007);
        assertThat(options.speed()).isEqualByComparingTo("60");
        assertThat(options.clock()).contains(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(options.data()).isEqualTo(Path.of("/tmp/x"));
        assertThat(options.training()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--speed 0",
                "--speed fast",
                "--port 80",
                "--port",
                "--clock tomorrow",
                "--clock 2019-01-01T00:00:00Z",
                "--sped 60"
            })
    void thatMakeNoSenseAreRefusedInOneSentence(String line) {
        assertThatThrownBy(() -> {
                    var options = Options.parse(line.split(" ", -1));
                    options.speed();
                    options.ports();
                    options.clock();
                })
                .isInstanceOf(Failure.class);
    }
}
