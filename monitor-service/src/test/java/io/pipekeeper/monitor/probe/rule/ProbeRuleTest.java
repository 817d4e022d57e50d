package io.pipekeeper.monitor.probe.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.probe.rule.Answer.Count;
import io.pipekeeper.monitor.probe.rule.Answer.Sample;
import io.pipekeeper.monitor.probe.rule.ProbeRule.Bounds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeRuleTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Duration FAST = Duration.ofMillis(12);
    private static final Target.Address ADDRESS =
            new Target.Address(URI.create("http://user:pass@host/q"), "http://host/q", List.of());
    private static final Target PAGE = new Target.Http(ADDRESS);
    private static final Target USED = new Target.Scrape(ADDRESS, Selector.parse("used"), Selector.parse("max"), false);
    private static final Target BUSY =
            new Target.Scrape(ADDRESS, Selector.parse("seconds_total"), Selector.parse("cpus"), true);
    private static final Target COUNT = new Target.Scrape(ADDRESS, Selector.parse("total"), null, true);

    @Test
    void believesWhatATargetSaysOfItself() {
        var rule = rule(PAGE, Bounds.NONE);

        assertThat(rule.judge(new Answer.Told(true, "UP", FAST), null).level()).isEqualTo(Level.OK);
        assertThat(rule.judge(new Answer.Told(false, "DOWN: Database", FAST), null))
                .isEqualTo(new Reading(Level.FAIL, "DOWN: Database", "DOWN: Database", FAST, null, null));
        assertThat(rule.judge(new Answer.Silence("connection refused"), null))
                .isEqualTo(Reading.of(Level.FAIL, "no answer: connection refused", null));
        assertThat(rule.expected()).isEqualTo("UP");
    }

    @Test
    void findsAGoodAnswerTooSlow() {
        var rule = rule(PAGE, new Bounds(Limits.above(500, 2000), Limits.NONE));

        var slow = rule.judge(new Answer.Told(true, "UP", Duration.ofMillis(640)), null);
        var slower = rule.judge(new Answer.Told(true, "UP", Duration.ofMillis(2001)), null);

        assertThat(slow.level()).isEqualTo(Level.WARN);
        assertThat(slow.text()).isEqualTo("UP in 640 ms, more than 500 ms");
        assertThat(slower.level()).isEqualTo(Level.FAIL);
        assertThat(slower.cause()).isEqualTo("slow: more than 2000 ms");
        assertThat(rule.expected()).isEqualTo("an answer in at most 500 ms");
    }

    @Test
    void holdsNumbersAgainstLimits() {
        var rule = rule(USED, new Bounds(Limits.NONE, Limits.above(80, 95)));

        var reading = rule.judge(new Answer.Measured(82.35, "82.35 %", FAST), null);

        assertThat(reading)
                .isEqualTo(new Reading(Level.WARN, "82.35 %, more than 80 %", "more than 80 %", FAST, 82.35, null));
        assertThat(rule.expected()).isEqualTo("at most 80 %");
    }

    @Test
    void takesTheWorstOfSeveralNumbers() {
        var rule = rule(USED, new Bounds(Limits.NONE, Limits.above(80, 95)));
        var samples = List.of(new Sample(10, "10 (a)"), new Sample(96, "96 (b)"), new Sample(Double.NaN, "NaN (c)"));

        assertThat(rule.judge(new Answer.Measured(samples, FAST), null).text()).isEqualTo("96 (b), more than 95 %");
    }

    @Test
    void doesNotTakeANumberThatIsUnknownForAGoodOne() {
        var rule = rule(USED, new Bounds(Limits.NONE, Limits.above(80, 95)));

        assertThat(rule.judge(new Answer.Measured(Double.NaN, "NaN", FAST), null)
                        .level())
                .isEqualTo(Level.NO_DATA);
        assertThat(rule.judge(new Answer.Measured(List.of(), FAST), null).level())
                .isEqualTo(Level.NO_DATA);
        assertThat(rule.judge(new Answer.Nothing("there is no series used"), null)
                        .level())
                .isEqualTo(Level.NO_DATA);
        assertThat(rule.judge(new Answer.Silence("connection refused"), null).level())
                .isEqualTo(Level.NO_DATA);
        assertThat(rule.judge(new Answer.Told(true, "UP", FAST), null).level()).isEqualTo(Level.NO_DATA);
    }

    @Test
    void measuresHowFastACountGrows() {
        var rule = rule(COUNT, new Bounds(Limits.NONE, Limits.above(0.8, 1.5)));
        var first = rule.judge(new Answer.Counted(100, NINE, FAST), null);
        var second = rule.judge(new Answer.Counted(109, NINE.plusSeconds(10), FAST), first.count());
        var afterRestart = rule.judge(new Answer.Counted(2, NINE.plusSeconds(20), FAST), second.count());

        assertThat(first.level()).isEqualTo(Level.NO_DATA);
        assertThat(second.text()).isEqualTo("0.9 per second, more than 0.8 per second");
        assertThat(second.count()).isEqualTo(new Count(109, NINE.plusSeconds(10)));
        assertThat(afterRestart.value()).isEqualTo(0.2);
    }

    @Test
    void measuresHowBusyAProcessIs() {
        var rule = rule(BUSY, new Bounds(Limits.NONE, Limits.above(80, 95)));
        var first = rule.judge(new Answer.Counted(0, NINE, FAST), null);

        var second = rule.judge(new Answer.Counted(960, NINE.plusSeconds(10), FAST), first.count());

        assertThat(second.text()).isEqualTo("96 %, more than 95 %");
    }

    @Test
    void waitsNoLongerThanUntilItAsksAgain() {
        assertThatThrownBy(() -> new Rhythm(Duration.ofSeconds(5), Duration.ofSeconds(6)))
                .hasMessageContaining("at most periodSeconds");
    }

    @Test
    void hasNoSecretInItsWords() {
        var header = new Target.Header("Authorization", "Bearer hidden");
        var target = new Target.Http(new Target.Address(ADDRESS.url(), ADDRESS.shown(), List.of(header)));

        assertThat(target.toString()).doesNotContain("hidden").doesNotContain("pass");
    }

    private static ProbeRule rule(Target target, Bounds bounds) {
        var rhythm = new Rhythm(Duration.ofSeconds(10), Duration.ofSeconds(3));
        var concern = new Concern("probed", List.of(), Severity.ERROR, true);
        return new ProbeRule("probed", target, bounds, rhythm, new Patience(3, 2, 3), concern, false);
    }
}
