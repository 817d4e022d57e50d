package io.pipekeeper.monitor.check;

import io.pipekeeper.monitor.warehouse.Problem;
import java.math.BigDecimal;

/** What was seen for one check: a number to judge, or the reason why there is none. */
sealed interface Observation {

    /** The text for people. */
    String text();

    /** A number that bounds can judge. */
    record Amount(BigDecimal value, String text) implements Observation {}

    /** Beyond every bound: a change from zero, NaN, an infinity. */
    record Beyond(String text) implements Observation {}

    /** There are no rows to judge. */
    record Nothing(String text) implements Observation {}

    /** It is too early to judge. */
    record TooEarly(String text) implements Observation {}

    /** It could not be measured. */
    record Unmeasured(Problem problem, String text) implements Observation {}

    /** Nobody here can measure it. */
    record Elsewhere(String text) implements Observation {}
}
