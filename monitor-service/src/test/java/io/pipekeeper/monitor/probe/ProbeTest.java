package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.Signal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Probe.Patience PATIENCE = new Probe.Patience(2, 12);
    private static final Reading GOOD = new Reading(true, "UP");
    private static final Reading BAD = Reading.silence("connection refused");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {'status':'UP','checks':[]} | true | UP",
                "503 | {'status':'DOWN','checks':[{'name':'Database','status':'DOWN'},{'name':'Disk','status':'UP'}]} | false | DOWN: Database",
                "503 | {'status':'DOWN','checks':[]} | false | DOWN",
                "200 | hello | true | HTTP 200",
                "502 | <html> | false | HTTP 502",
                "404 | {'details':'x'} | false | HTTP 404"
            })
    void readsAHealthReportCheckByCheck(int status, String body, boolean good, String text) {
        assertThat(Reading.of(status, body.replace('\'', '"'))).isEqualTo(new Reading(good, text));
    }

    @Test
    void believesAFailureOnlyTheSecondTime() {
        var once = up().after(BAD, PATIENCE, NINE.plusSeconds(5));
        var twice = once.after(BAD, PATIENCE, NINE.plusSeconds(10));
        var thrice = twice.after(BAD, PATIENCE, NINE.plusSeconds(15));

        assertThat(once.state()).isEqualTo(ProbeState.FAILING);
        assertThat(twice.state()).isEqualTo(ProbeState.DOWN);
        assertThat(thrice.since()).isEqualTo(NINE.plusSeconds(10));
        assertThat(ProbeSignal.of(once)).isEmpty();
        assertThat(ProbeSignal.of(twice))
                .containsInstanceOf(Signal.Raise.class)
                .hasValueSatisfying(signal -> assertThat(signal.subject()).isEqualTo("probe:oncall"));
    }

    @Test
    void recoversWithTheFirstGoodAnswer() {
        var down = up().after(BAD, PATIENCE, NINE.plusSeconds(5)).after(BAD, PATIENCE, NINE.plusSeconds(10));

        var up = down.after(GOOD, PATIENCE, NINE.plusSeconds(15));

        assertThat(up.state()).isEqualTo(ProbeState.UP);
        assertThat(up.failures()).isZero();
        assertThat(ProbeSignal.of(up)).contains(new Signal.Clear("probe:oncall"));
    }

    @Test
    void hasPatienceWithAProcessThatMayBeStarting() {
        var probe = Probe.unknown("oncall", NINE);
        for (int failure = 1; failure < 12; failure++) {
            probe = probe.after(BAD, PATIENCE, NINE.plusSeconds(5L * failure));
            assertThat(probe.state()).isEqualTo(ProbeState.WAITING);
            assertThat(ProbeSignal.of(probe)).isEmpty();
        }

        assertThat(probe.after(BAD, PATIENCE, NINE.plusSeconds(60)).state()).isEqualTo(ProbeState.DOWN);
    }

    private static Probe up() {
        return Probe.unknown("oncall", NINE).after(GOOD, PATIENCE, NINE);
    }
}
