package io.pipekeeper.monitor.measure;

import io.pipekeeper.monitor.scan.Magnitude;
import java.math.BigDecimal;

/** What a number must be. The ranges include their ends. */
public sealed interface Bounds {

    boolean allow(BigDecimal value);

    String inWords(Unit unit);

    /** Whether only too little is wrong, never too much. */
    default boolean areOnlyAtLeast() {
        return this instanceof Above || this instanceof AtLeast;
    }

    record Exactly(BigDecimal value) implements Bounds {

        public Exactly {
            Magnitude.checked(value);
        }

        @Override
        public boolean allow(BigDecimal number) {
            return number.compareTo(value) == 0;
        }

        @Override
        public String inWords(Unit unit) {
            return "exactly " + unit.of(value);
        }
    }

    record Not(BigDecimal value) implements Bounds {

        public Not {
            Magnitude.checked(value);
        }

        @Override
        public boolean allow(BigDecimal number) {
            return number.compareTo(value) != 0;
        }

        @Override
        public String inWords(Unit unit) {
            return "anything but " + unit.of(value);
        }
    }

    record Above(BigDecimal value) implements Bounds {

        public Above {
            Magnitude.checked(value);
        }

        @Override
        public boolean allow(BigDecimal number) {
            return number.compareTo(value) > 0;
        }

        @Override
        public String inWords(Unit unit) {
            return "more than " + unit.of(value);
        }
    }

    record AtLeast(BigDecimal value) implements Bounds {

        public AtLeast {
            Magnitude.checked(value);
        }

        @Override
        public boolean allow(BigDecimal number) {
            return number.compareTo(value) >= 0;
        }

        @Override
        public String inWords(Unit unit) {
            return "at least " + unit.of(value);
        }
    }

    record Below(BigDecimal value) implements Bounds {

        public Below {
            Magnitude.checked(value);
        }

        @Override
        public boolean allow(BigDecimal number) {
            return number.compareTo(value) < 0;
        }

        @Override
        public String inWords(Unit unit) {
            return "less than " + unit.of(value);
        }
    }

    record AtMost(BigDecimal value) implements Bounds {

        public AtMost {
            Magnitude.checked(value);
        }

        @Override
        public boolean allow(BigDecimal number) {
            return number.compareTo(value) <= 0;
        }

        @Override
        public String inWords(Unit unit) {
            return "at most " + unit.of(value);
        }
    }

    record Between(BigDecimal low, BigDecimal high) implements Bounds {

        public Between {
            requireOrdered(low, high);
        }

        @Override
        public boolean allow(BigDecimal number) {
            return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
        }

        @Override
        public String inWords(Unit unit) {
            return "between %s and %s, both allowed".formatted(unit.of(low), unit.of(high));
        }
    }

    record Outside(BigDecimal low, BigDecimal high) implements Bounds {

        public Outside {
            requireOrdered(low, high);
        }

        @Override
        public boolean allow(BigDecimal number) {
            return number.compareTo(low) < 0 || number.compareTo(high) > 0;
        }

        @Override
        public String inWords(Unit unit) {
            return "less than %s or more than %s".formatted(unit.of(low), unit.of(high));
        }
    }

    private static void requireOrdered(BigDecimal low, BigDecimal high) {
        if (Magnitude.checked(low).compareTo(Magnitude.checked(high)) > 0) {
            throw new IllegalArgumentException("the range from %s to %s is empty".formatted(low, high));
        }
    }
}
