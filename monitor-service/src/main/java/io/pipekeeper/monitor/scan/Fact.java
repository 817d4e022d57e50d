package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured. */
public sealed interface Fact {

    /** A number. */
    record Quantity(BigDecimal value) implements Fact {

        public Quantity {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros(); // equal numbers are equal facts
        }
    }

    /** A point in time. */
    record Moment(Instant value) implements Fact {

        private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

        /** Infinity is a point in time to databases, and so is the Stone Age: nobody means either. */
        static boolean isMeant(Instant instant) {
            return !instant.isBefore(FIRST) && !instant.isAfter(LAST);
        }
    }

    /**
     * Neither a number nor a point in time that can be judged: NaN, an infinity, a year that nobody means, a text,
     * which is not told.
     */
    record Odd(String text) implements Fact {}

    /** No rows, or null. */
    record Absent() implements Fact {}

    /** What each segment has. One that has no value of its own is there all the same. */
    record Parts(Map<Segment, Fact> of) implements Fact {

        public Parts {
            of = Map.copyOf(of);
        }
    }

    /** It could not be measured. */
    record Broken(Problem problem, String message) implements Fact {

        /** Why a warehouse did not answer. */
        public static Broken of(WarehouseException failure) {
            return new Broken(failure.problem(), failure.said());
        }
    }

    /** What a value from the database stands for. */
    static Fact of(@Nullable Object value) {
        return switch (value) {
            case null -> new Absent();
            case BigDecimal number -> new Quantity(number);
            case Double number -> ofDouble(number);
            case Float number -> ofDouble(number.doubleValue());
            case Number number -> new Quantity(BigDecimal.valueOf(number.longValue()));
            case Timestamp moment -> ofMoment(moment.toInstant());
            case Boolean claim -> new Quantity(claim ? BigDecimal.ONE : BigDecimal.ZERO);
            default -> new Odd("not a number"); // nobody knows of which column it is, and who may see it
        };
    }

    private static Fact ofMoment(Instant moment) {
        return Moment.isMeant(moment) ? new Moment(moment) : new Odd("not in the years 1 to 9999");
    }

    private static Fact ofDouble(double number) {
        return Double.isFinite(number)
                ? new Quantity(BigDecimal.valueOf(number))
                : new Odd(Double.isNaN(number) ? "NaN" : "infinite");
    }
}
