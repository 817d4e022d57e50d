package io.pipekeeper.oncall.channel.http;

import io.pipekeeper.oncall.channel.SendFailure;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a provider answered.
 *
 * @param body its beginning
 * @param retryAfter how long it wants to be left alone
 */
public record Reply(int status, String body, @Nullable Duration retryAfter) {

    private static final Duration MOST = Duration.ofHours(1);
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;

    static Reply of(int status, HttpHeaders headers, String body) {
        return new Reply(status, body, retryAfter(headers).orElse(null));
    }

    /** Whether the provider took it. */
    public boolean isTaken() {
        return status / 100 == 2;
    }

    /**
     * Why it did not.
     *
     * @param who the provider
     * @param reason in the provider's words; empty where it gave none that may be shown
     */
    public SendFailure failure(String who, String reason) {
        var answer = "%s answered HTTP %d%s".formatted(who, status, reason.isEmpty() ? "" : " (" + reason + ")");
        return switch (status) {
            case REQUEST_TIMEOUT, TOO_MANY_REQUESTS, UNAVAILABLE -> SendFailure.busy(answer, retryAfter);
            default -> status < SERVER_ERROR ? SendFailure.refused(answer) : SendFailure.unknown(answer);
        };
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").flatMap(value -> {
            try {
                return Optional.of(sensible(value.matches("\\d{1,9}") ? seconds(value) : until(value, headers)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }

    /** Counted from when the provider says it answered: its clock and ours may differ. */
    private static Duration until(String value, HttpHeaders headers) {
        var answered = headers.firstValue("Date").map(Reply::date).orElseThrow(() -> new DateTimeException("no date"));
        return Duration.between(answered, date(value));
    }

    private static Instant date(String value) {
        return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
    }

    private static Duration sensible(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }
}
