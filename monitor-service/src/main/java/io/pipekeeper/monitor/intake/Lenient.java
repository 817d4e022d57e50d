package io.pipekeeper.monitor.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.subgraph.caller.MachineKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON that somebody else wrote. What is not as it should be is as if it were not there. */
public final class Lenient {

    private static final int MAX_TEXT = 1000;
    private static final int MAX_NAME = 250;
    private static final int KEPT_OF_NAME = 230;
    private static final int KEPT_OF_HASH = 16;
    private static final int MAX_YEAR = 9999;
    private static final int MAX_SCALE = 200;

    /** With or without a zone, with `T` or a blank, and with a name of the zone behind it, as Java writes it. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]['['VV']']")
            .toFormatter(Locale.ROOT);

    private Lenient() {}

    /** A text that a database takes, at most 1,000 characters of it; empty when it is none. */
    public static String text(JsonNode text) {
        return text(text.asText(""));
    }

    /** As {@link #text(JsonNode)}, for a text that was put together. */
    static String text(String text) {
        var clean = clean(text);
        return clean.substring(0, Math.min(clean.length(), MAX_TEXT));
    }

    public static @Nullable String textOrNull(JsonNode text) {
        return text.isTextual() ? text(text) : null;
    }

    /** A name that fits an index: one that is too long keeps its beginning, and the hash of the whole. */
    public static String name(JsonNode name) {
        return bounded(clean(name));
    }

    /** As {@link #name(JsonNode)}, for a name that was put together. */
    public static String name(String name) {
        return bounded(clean(name));
    }

    /** `namespace/name` of a job or a dataset. */
    public static Optional<String> fullName(JsonNode thing) {
        return isNamed(thing)
                ? Optional.of(bounded(clean(thing.path("namespace")) + "/" + clean(thing.path("name"))))
                : Optional.empty();
    }

    public static boolean isNamed(JsonNode thing) {
        return thing.path("namespace").isTextual() && thing.path("name").isTextual();
    }

    /** A time without a zone, as some producers write it, is taken as UTC; a date as its beginning. */
    public static @Nullable Instant time(JsonNode text) {
        var written = text.asText("");
        try {
            return plausible(TIME.parseBest(written, OffsetDateTime::from, LocalDateTime::from));
        } catch (DateTimeParseException noTime) {
            return date(written);
        }
    }

    /** A number as it is written, also where it is written as a text. */
    public static @Nullable BigDecimal number(JsonNode number) {
        if (!number.isNumber() && !number.isTextual()) {
            return null;
        }
        try {
            var value = new BigDecimal(number.asText());
            return Math.abs((long) value.scale()) + value.precision() > MAX_SCALE ? null : value;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable Instant date(String written) {
        try {
            return plausible(LocalDate.parse(written).atStartOfDay());
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    private static @Nullable Instant plausible(TemporalAccessor time) {
        var utc = time instanceof OffsetDateTime zoned ? zoned : ((LocalDateTime) time).atOffset(ZoneOffset.UTC);
        return utc.getYear() >= 1 && utc.getYear() <= MAX_YEAR ? utc.toInstant() : null;
    }

    /** Without the character that no text in the database can have, and without halves of characters. */
    private static String clean(JsonNode text) {
        return clean(text.asText(""));
    }

    private static String clean(String text) {
        var whole = text.replace("\0", "");
        return new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String bounded(String name) {
        if (name.length() <= MAX_NAME) {
            return name;
        }
        var hash = MachineKey.of(name).sha256().substring(0, KEPT_OF_HASH);
        return name.substring(0, name.offsetByCodePoints(0, codePoints(name))) + "…" + hash;
    }

    /** How many characters fit, so that none is cut in half. */
    private static int codePoints(String name) {
        return name.codePointCount(0, KEPT_OF_NAME);
    }
}
