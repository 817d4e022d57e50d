package io.pipekeeper.monitor.alert;

import static io.pipekeeper.monitor.alert.AlertFixtures.NINE;
import static io.pipekeeper.monitor.alert.AlertFixtures.PATIENCE;
import static io.pipekeeper.monitor.alert.AlertFixtures.open;
import static io.pipekeeper.monitor.alert.AlertFixtures.raise;
import static io.pipekeeper.monitor.alert.AlertFixtures.told;
import static io.pipekeeper.monitor.alert.AlertFixtures.toldWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.mute.Mute;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Situation ALONE = new Situation(null, null, null, false);
    private static final Situation BELOW = new Situation(null, null, null, true);
    private static final Mute MUTE = new Mute("silenced", NINE.plusSeconds(3600));

    private final Alert upstream = told(open(raise("check:up|demo.u", "2026-01-05", "late", "error", "profit")));
    private final Alert alert = open(raise("check:down|demo.d", "2026-01-05", "1 row", "error", "report"));

    @Test
    void tellsWhatHasNothingUpstreamAtOnce() {
        assertThat(words(alert, ALONE, NINE)).containsExactly("trigger pipeline:report");
    }

    @Test
    void waitsForAFailureUpstreamAndNotForLong() {
        assertThat(words(alert, BELOW, NINE.plusSeconds(29))).isEmpty();
        assertThat(words(alert, BELOW, NINE.plusSeconds(30))).containsExactly("trigger pipeline:report");
        assertThat(about(alert, BELOW, NINE).alert().lookAt()).isEqualTo(NINE.plusSeconds(30));
    }

    @Test
    void doesNotWaitWithWhatIsCritical() {
        var critical = open(raise("check:down|demo.d", "2026-01-05", "1 row", "critical", "report"));

        assertThat(words(critical, BELOW, NINE)).containsExactly("trigger pipeline:report");
    }

    @Test
    void tellsASymptomWithItsCauseAtOnce() {
        var decision = about(alert, new Situation(null, upstream, null, true), NINE);

        assertThat(words(decision)).containsExactly("trigger pipeline:profit because of check:up|demo.u|2026-01-05");
        assertThat(decision.alert().cause()).isEqualTo(upstream.id());
    }

    @Test
    void givesASymptomTimeToRecoverAndThenTellsItAnew() {
        var symptom = toldWith(alert, upstream);
        var after = new Situation(null, null, upstream.resolved(NINE), true);

        assertThat(words(symptom, after, NINE.plusSeconds(119))).isEmpty();
        assertThat(words(symptom, after, NINE.plusSeconds(120)))
                .containsExactly("resolve pipeline:profit", "trigger pipeline:report");
    }

    @Test
    void staysASymptomWhileSomethingElseFailsInTheSameIncident() {
        var symptom = toldWith(alert, upstream);
        var other = told(open(raise("check:up2|demo.u", "2026-01-05", "null", "error", "profit")));

        var decision = about(symptom, new Situation(null, other, upstream.resolved(NINE), true), NINE.plusSeconds(500));

        assertThat(decision.words()).isEmpty();
        assertThat(decision.alert().cause()).isEqualTo(other.id());
    }

    @Test
    void tellsAnUpdateOnceAMinute() {
        var worse = told(alert)
                .saying(raise("check:down|demo.d", "2026-01-05", "2 rows").notice(), NINE);

        assertThat(words(worse, ALONE, NINE.plusSeconds(59))).isEmpty();
        assertThat(words(worse, ALONE, NINE.plusSeconds(60))).hasSize(1);
    }

    @Test
    void tellsAtOnceWhatHasBecomeWorse() {
        var critical = raise("check:down|demo.d", "2026-01-05", "1 row", "critical", "report");
        var minor = raise("check:down|demo.d", "2026-01-05", "1 row", "warning", "report");

        assertThat(words(told(alert).saying(critical.notice(), NINE), ALONE, NINE.plusSeconds(1)))
                .hasSize(1);
        assertThat(words(told(alert).saying(minor.notice(), NINE), ALONE, NINE.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void keepsSilentWhatIsMutedAndTellsItsEnd() {
        var muted = new Situation(MUTE, null, null, false);

        assertThat(words(alert, muted, NINE)).isEmpty();
        assertThat(about(alert, muted, NINE).alert().heldBack()).isEqualTo("silenced");
        assertThat(words(alert.resolved(NINE), muted, NINE)).isEmpty();
        assertThat(words(told(alert).resolved(NINE), muted, NINE)).containsExactly("resolve pipeline:report");
    }

    @Test
    void tellsTheEndOfWhatFlapsWhenItStaysFine() {
        var flapping = told(alert);
        for (int i = 0; i < 2; i++) {
            flapping = flapping.resolved(NINE).back(alert.notice(), NINE);
        }

        assertThat(words(flapping.resolved(NINE), ALONE, NINE.plusSeconds(599))).isEmpty();
        assertThat(words(flapping.resolved(NINE), ALONE, NINE.plusSeconds(600)))
                .containsExactly("resolve pipeline:report");
    }

    private static Telling.Decision about(Alert alert, Situation situation, Instant now) {
        return new Telling(PATIENCE, now).about(alert, situation);
    }

    private static List<String> words(Alert alert, Situation situation, Instant now) {
        return words(about(alert, situation, now));
    }

    private static List<String> words(Telling.Decision decision) {
        return decision.words().stream().map(TellingTest::inWords).toList();
    }

    private static String inWords(Telling.Word word) {
        return switch (word) {
            case Telling.Word.Trigger(var alert, var cause) -> "trigger " + alert.groupTold() + because(cause);
            case Telling.Word.Resolve(var alert) -> "resolve " + alert.groupTold();
        };
    }

    private static String because(@Nullable Alert cause) {
        return cause == null ? "" : " because of " + cause.dedupKey();
    }
}
