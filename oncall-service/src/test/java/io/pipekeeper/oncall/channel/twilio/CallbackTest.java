package io.pipekeeper.oncall.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CallbackTest {

    @Test
    void knowsThePersonOnEitherEndOfTheLine() {
        assertThat(Callback.read("From=%2B1&To=%2B2").person()).isEqualTo("+1");
        assertThat(Callback.read("From=%2B1&To=%2B2&Direction=outbound-api").person())
                .isEqualTo("+2");
        assertThat(Callback.read("From=%2B1&To=%2B2&Direction=inbound").person())
                .isEqualTo("+1");
    }

    @Test
    void readsWhatWasWrittenAndPressed() {
        assertThat(Callback.read("Body=4a+bitte%21").text()).isEqualTo("4a bitte!");
        assertThat(Callback.read("Digits=4").keys()).isEqualTo("4");
    }

    @Test
    void missesNothingThatIsNotThere() {
        assertThat(Callback.read("").text()).isEmpty();
        assertThat(Callback.read("&&=x&Body&Digits=").keys()).isEmpty();
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> Callback.read("Body=%zz"));
    }
}
