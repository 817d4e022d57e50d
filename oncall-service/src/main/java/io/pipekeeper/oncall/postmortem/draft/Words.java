package io.pipekeeper.oncall.postmortem.draft;

import io.pipekeeper.oncall.measure.MeasuredTime;
import io.pipekeeper.oncall.measure.MeasurementState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times as people read them. A time that is not known is a dash with its reason. */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    public static String time(Instant at) {
        return TIME.format(at);
    }

    static String measured(MeasuredTime time) {
        var value = time.value();
        return value == null ? blank(time.state(), String.valueOf(time.reason())) : length(value);
    }

    static String blank(MeasurementState state, String reason) {
        var why = state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "– (%s: %s)".formatted(why, reason);
    }

    static String pending(String reason) {
        return blank(MeasurementState.PENDING, reason);
    }

    static String notApplicable(String reason) {
        return blank(MeasurementState.NOT_APPLICABLE, reason);
    }

    static String length(Duration time) {
        List<String> parts = new ArrayList<>();
        add(parts, time.toDays(), "d");
        add(parts, time.toHoursPart(), "h");
        add(parts, time.toMinutesPart(), "min");
        add(parts, time.toSecondsPart(), "s");
        return parts.isEmpty() ? "0 s" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }
}
