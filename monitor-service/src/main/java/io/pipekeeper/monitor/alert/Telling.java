package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.mute.Mute;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what oncall is told about one alert. Pure: everything that it must know is in the situation. */
final class Telling {

    /** From so many returns on it flaps. */
    private static final int FLAPPING = 2;

    private final TellingConfig patience;
    private final Instant now;

    Telling(TellingConfig patience, Instant now) {
        this.patience = patience;
        this.now = now;
    }

    /** One thing to tell. */
    sealed interface Word {

        /** It is open, new or with something new; with its cause when it is a symptom. */
        record Trigger(Alert alert, @Nullable Alert cause) implements Word {}

        /** It is over, or goes on in another incident. */
        record Resolve(Alert alert) implements Word {}
    }

    /** The alert as it is to be stored, and what to tell, in this order. */
    record Decision(Alert alert, List<Word> words) {

        Decision {
            words = List.copyOf(words);
        }
    }

    Decision about(Alert alert, Situation situation) {
        var told = alert.told();
        if (told == null || told.over() != null) {
            return alert.isOpen() ? aboutUntold(alert, situation) : silently(alert.resting(null));
        }
        if (!alert.isOpen()) {
            return aboutEnded(alert, told);
        }
        var cause = situation.cause();
        return cause == null || cause.isOpen()
                ? aboutKnown(alert, told, situation)
                : aboutReleased(alert, told, cause, situation);
    }

    private Decision aboutUntold(Alert alert, Situation situation) {
        var mute = situation.mute();
        if (mute != null) {
            return silently(muted(alert, mute));
        }
        var waited = alert.openedAt().plus(patience.groupWait());
        if (situation.explanation() == null && mayWait(alert, situation) && now.isBefore(waited)) {
            return silently(alert.heldBack("waits for a failure upstream that explains it", waited));
        }
        var trigger = trigger(alert, situation.explanation());
        return new Decision(trigger.alert(), List.of(trigger));
    }

    private static boolean mayWait(Alert alert, Situation situation) {
        return situation.mayWait() && !alert.isBlind() && !alert.notice().isCritical();
    }

    private Decision aboutEnded(Alert alert, Told told) {
        var ended = alert.resolvedAt();
        if (ended != null && alert.returns() >= FLAPPING && now.isBefore(ended.plus(patience.calm()))) {
            return silently(alert.heldBack("comes and goes: waits until it stays fine", ended.plus(patience.calm())));
        }
        var over = alert.told(told.over(now));
        return new Decision(over, List.of(new Word.Resolve(over)));
    }

    private Decision aboutKnown(Alert alert, Told told, Situation situation) {
        if (!told.lacks(alert.notice())) {
            return silently(atRest(alert));
        }
        var mute = situation.mute();
        if (mute != null) {
            return silently(muted(alert, mute));
        }
        var next = told.at().plus(patience.updateEvery());
        if (now.isBefore(next) && !alert.notice().isWorseThan(told.severity())) {
            return silently(alert.heldBack("was told a moment ago", next));
        }
        var again = atRest(alert.told(told.again(alert.notice(), now)));
        return new Decision(again, List.of(new Word.Trigger(again, situation.cause())));
    }

    /** Its cause is over, but the symptom is not. */
    private Decision aboutReleased(Alert alert, Told told, Alert cause, Situation situation) {
        var other = situation.explanation();
        if (other != null && told.group().equals(other.groupTold())) {
            return aboutKnown(alert, told.becauseOf(other.id()), situation, other);
        }
        var ended = cause.resolvedAt();
        if (ended != null && now.isBefore(ended.plus(patience.recovery()))) {
            return silently(alert.heldBack("its cause is over: has time to recover", ended.plus(patience.recovery())));
        }
        var gone = new Word.Resolve(alert.told(told.over(now)));
        var mute = situation.mute();
        if (mute != null) {
            return new Decision(muted(gone.alert(), mute), List.of(gone));
        }
        var trigger = trigger(alert, other);
        return new Decision(trigger.alert(), List.of(gone, trigger));
    }

    private Decision aboutKnown(Alert alert, Told told, Situation situation, Alert cause) {
        var rebound = new Situation(situation.mute(), situation.explanation(), cause, situation.mayWait());
        return aboutKnown(alert.told(told), told, rebound);
    }

    /** It is looked at now and then: whoever ends the mute earlier may not reach everything that it concerns. */
    private Alert muted(Alert alert, Mute mute) {
        var next = now.plus(patience.updateEvery());
        return alert.heldBack(mute.why(), mute.until().isBefore(next) ? mute.until() : next);
    }

    private Word.Trigger trigger(Alert alert, @Nullable Alert cause) {
        var told = Told.first(alert.notice(), now);
        if (cause == null) {
            return new Word.Trigger(alert.told(told), null);
        }
        return new Word.Trigger(atRest(alert.told(told.joining(cause.groupTold(), cause.id()))), cause);
    }

    /** A symptom is looked at now and then: its cause may be over. */
    private Alert atRest(Alert alert) {
        return alert.resting(alert.cause() == null ? null : now.plus(patience.updateEvery()));
    }

    private static Decision silently(Alert alert) {
        return new Decision(alert, List.of());
    }
}
