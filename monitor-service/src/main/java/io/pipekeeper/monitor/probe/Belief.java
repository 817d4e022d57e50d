package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.probe.rule.Level;
import io.pipekeeper.monitor.probe.rule.Patience;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of a target, and the last answers, the newest last. It is believed to be worse when all of the last so many
 * answers were at least that bad, and better when all of them were at least that good; so one that comes and goes changes nothing.
 *
 * @param level null while it has not been seen well since we started
 */
record Belief(@Nullable Level level, List<Level> recent) {

    static final Belief NONE = new Belief(null, List.of());

    Belief {
        recent = List.copyOf(recent);
    }

    Belief after(Level answer, Patience patience) {
        List<Level> answers = new ArrayList<>(recent);
        answers.add(answer);
        var kept = answers.subList(Math.max(0, answers.size() - patience.longest()), answers.size());
        return new Belief(next(answer, kept, patience), kept);
    }

    /** What it had believed is kept over a start unless that was good: it may be starting as well. */
    Belief anew() {
        return level == null || level == Level.OK ? NONE : this;
    }

    ProbeState state() {
        if (level == null) {
            return ProbeState.WAITING;
        }
        var latest = recent.isEmpty() ? level : recent.getLast();
        if (latest != level) {
            return latest.compareTo(level) > 0 ? ProbeState.FAILING : ProbeState.RECOVERING;
        }
        return switch (level) {
            case OK -> ProbeState.UP;
            case WARN -> ProbeState.WARN;
            case NO_DATA -> ProbeState.NO_DATA;
            case FAIL -> ProbeState.DOWN;
        };
    }

    private @Nullable Level next(Level answer, List<Level> answers, Patience patience) {
        if (level == null) {
            return first(answer, answers, patience);
        }
        var worse = best(answers, patience.failures());
        if (worse.compareTo(level) > 0) {
            return worse;
        }
        var better = worst(answers, patience.successes());
        return better.compareTo(level) < 0 ? better : level;
    }

    private static @Nullable Level first(Level answer, List<Level> answers, Patience patience) {
        if (answer.compareTo(Level.WARN) <= 0) {
            return Level.OK;
        }
        var seen = best(answers, patience.failuresAtStart());
        return seen == Level.OK ? null : seen;
    }

    /** The best of the last so many answers; good when there are not as many. */
    private static Level best(List<Level> answers, int count) {
        return answers.size() < count ? Level.OK : Collections.min(last(answers, count));
    }

    /** The worst of the last so many answers; bad when there are not as many. */
    private static Level worst(List<Level> answers, int count) {
        return answers.size() < count ? Level.FAIL : Collections.max(last(answers, count));
    }

    private static List<Level> last(List<Level> answers, int count) {
        return answers.subList(answers.size() - count, answers.size());
    }
}
