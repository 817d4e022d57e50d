package io.pipekeeper.monitor.alert;

import io.pipekeeper.monitor.alert.mute.Matter;
import io.pipekeeper.subgraph.id.UuidV7;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody must know, from when it opened to when it resolved itself. What is true is kept apart from what was
 * told.
 */
@Description("Something that somebody must know, from when it opened to when it resolved itself.")
public record Alert(
        @Id @NonNull UUID id,
        @Ignore String subject,

        @Nullable @Description("The business period that it is about.")
        String period,

        @Ignore Notice notice,

        @NonNull @Description("When it opened.") Instant openedAt,

        @NonNull @Description("When what it says changed last.")
        Instant updatedAt,

        @Nullable @Description("When it resolved itself; null while it is open.")
        Instant resolvedAt,

        @Description("How often it has come back shortly after its end.")
        int returns,

        @Nullable
        @Description("Why oncall was not told, or not of the latest: a silence, a maintenance window, a short wait.")
        String heldBack,

        @Ignore @Nullable Instant lookAt,
        @Ignore @Nullable Told told) {

    /** Receivers take no longer key. */
    private static final int MAX_KEY = 255;

    static Alert opened(Signal.Raise raise, int returns, Instant at) {
        return new Alert(
                UuidV7.at(at), raise.subject(), raise.period(), raise.notice(), at, at, null, returns, null, at, null);
    }

    Alert saying(Notice other, Instant at) {
        return new Alert(id, subject, period, other, openedAt, at, null, returns, heldBack, at, told);
    }

    /** It came back before oncall was told that it is over. */
    Alert back(Notice other, Instant at) {
        return new Alert(id, subject, period, other, openedAt, at, null, returns + 1, null, at, told);
    }

    Alert resolved(Instant at) {
        return new Alert(id, subject, period, notice, openedAt, at, at, returns, null, at, told);
    }

    /** Oncall knows this now; there is nothing more to look at. */
    Alert told(Told now) {
        return new Alert(id, subject, period, notice, openedAt, updatedAt, resolvedAt, returns, null, null, now);
    }

    /** There is nothing to tell, or not before then. */
    Alert resting(@Nullable Instant until) {
        return new Alert(id, subject, period, notice, openedAt, updatedAt, resolvedAt, returns, null, until, told);
    }

    /** There may be something to tell later. */
    Alert heldBack(String why, Instant until) {
        return new Alert(id, subject, period, notice, openedAt, updatedAt, resolvedAt, returns, why, until, told);
    }

    boolean isOpen() {
        return resolvedAt == null;
    }

    /** Whether oncall believes it open. */
    boolean isBelieved() {
        return told != null && told.over() == null;
    }

    /** The incident that it was told with, or would be. */
    String groupTold() {
        return told == null ? notice.group() : told.group();
    }

    /** The alert as whose symptom it was told; null when it is a trouble of its own. */
    @Nullable
    UUID cause() {
        return told == null ? null : told.cause();
    }

    /** Whether oncall knows it as a trouble of its own that may explain others. */
    boolean isRoot() {
        return isOpen() && isBelieved() && cause() == null && !isBlind();
    }

    /** Whether it says that nobody looks or nobody can tell, rather than what is wrong. */
    boolean isBlind() {
        return subject.startsWith("monitor-error:") || subject.startsWith("overdue:");
    }

    /** What calls itself so when the warehouse of its dataset cannot be read. */
    String warehouse() {
        return "warehouse-" + notice.source().replaceFirst("\\..*", "");
    }

    /** The key by which the receiver knows it: one per subject and period. */
    String dedupKey() {
        return keyOf(subject, period);
    }

    static String keyOf(String subject, @Nullable String period) {
        var key = period == null ? subject : subject + "|" + period;
        return key.length() <= MAX_KEY
                ? key
                : key.substring(0, MAX_KEY - 37) + "#" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    /** What silences and maintenance windows look at. */
    Matter matter() {
        return new Matter(notice.details().get("check"), notice.component(), notice.source(), notice.severity());
    }
}
