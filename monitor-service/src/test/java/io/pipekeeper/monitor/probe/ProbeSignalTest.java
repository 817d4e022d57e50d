package io.pipekeeper.monitor.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.alert.Notice;
import io.pipekeeper.monitor.alert.Signal;
import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Concern;
import io.pipekeeper.monitor.probe.rule.Limits;
import io.pipekeeper.monitor.probe.rule.Patience;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.pipekeeper.monitor.probe.rule.ProbeRule.Bounds;
import io.pipekeeper.monitor.probe.rule.Rhythm;
import io.pipekeeper.monitor.probe.rule.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProbeSignalTest {

    private static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    private static final Answer GOOD = new Answer.Told(true, "UP", Duration.ofMillis(5));
    private static final Answer SLOW = new Answer.Told(true, "UP", Duration.ofMillis(700));
    private static final Answer SLOWER = new Answer.Told(true, "UP", Duration.ofMillis(800));
    private static final Answer BAD = new Answer.Silence("connection refused");
    private static final Answer OTHER = new Answer.Told(false, "HTTP 503", Duration.ofMillis(5));
    private static final Answer UNKNOWN = new Answer.Nothing("monitor.probe.values.kafka is not set");

    @Test
    void callsThePeopleOfThePipelineThatCannotDoWithoutIt() {
        var raised = (Signal.Raise) said(rule(true, "engagement", "aggregate-engagement"), GOOD, BAD, BAD)
                .getLast();

        assertThat(raised.subject()).isEqualTo("probe:kafka");
        assertThat(raised.notice())
                .extracting(Notice::summary, Notice::severity, Notice::component, Notice::group)
                .containsExactly(
                        "kafka is down: no answer: connection refused",
                        "critical",
                        "engagement",
                        "pipeline:engagement");
        assertThat(raised.notice().details())
                .containsEntry("pipeline", "engagement")
                .containsEntry("pipelines", "engagement, aggregate-engagement")
                .containsEntry("target", "broker:9092");
    }

    @Test
    void speaksOnceHoweverLongItLasts() {
        assertThat(said(rule(true), GOOD, BAD, BAD, BAD, BAD, BAD)).hasSize(2);
        assertThat(said(rule(true), GOOD, SLOW, SLOW, SLOWER, SLOW)).hasSize(2);
    }

    @Test
    void speaksAgainWhenItIsBadForAnotherReason() {
        assertThat(said(rule(true), GOOD, BAD, BAD, OTHER).getLast())
                .isInstanceOfSatisfying(
                        Signal.Raise.class,
                        raised -> assertThat(raised.notice().summary()).isEqualTo("kafka is down: HTTP 503"));
    }

    @Test
    void warnsOfWhatIsNotYetAFailure() {
        assertThat(said(rule(true), GOOD, SLOW, SLOW).getLast())
                .isInstanceOfSatisfying(
                        Signal.Raise.class,
                        raised -> assertThat(raised.notice())
                                .extracting(Notice::summary, Notice::severity)
                                .containsExactly("kafka: UP in 700 ms, more than 500 ms", "warning"));
    }

    @Test
    void clearsWhenItHasRecovered() {
        assertThat(said(rule(true), GOOD, BAD, BAD, GOOD)).hasSize(2);
        assertThat(said(rule(true), GOOD, BAD, BAD, GOOD, GOOD).getLast()).isEqualTo(new Signal.Clear("probe:kafka"));
    }

    @Test
    void saysThatItDoesNotKnowUnlessThatIsOfNoConcern() {
        assertThat(said(rule(true), UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN))
                .hasSize(1)
                .allMatch(Signal.Raise.class::isInstance);
        assertThat(said(rule(false), UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN)).allMatch(Signal.Clear.class::isInstance);
    }

    private static List<Signal> said(ProbeRule rule, Answer... answers) {
        List<Signal> said = new ArrayList<>();
        var standing = Standing.unknown(rule.name(), NINE);
        for (var answer : answers) {
            var next = standing.after(rule.judge(answer, null), rule.patience(), NINE);
            Optional<Signal> signal = ProbeSignal.of(rule, standing, next);
            signal.ifPresent(said::add);
            standing = next;
        }
        return said;
    }

    private static ProbeRule rule(boolean evenWithoutData, String... pipelines) {
        return new ProbeRule(
                "kafka",
                new Target.Tcp("broker", 9092),
                new Bounds(Limits.above(500, 2000), Limits.NONE),
                new Rhythm(Duration.ofSeconds(10), Duration.ofSeconds(3)),
                new Patience(2, 2, 4),
                new Concern("kafka", List.of(pipelines), Severity.CRITICAL, evenWithoutData),
                false);
    }
}
