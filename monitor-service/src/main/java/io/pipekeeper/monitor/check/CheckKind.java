package io.pipekeeper.monitor.check;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** What a check looks at. */
@Description("What a check looks at.")
public enum CheckKind {
    @Description("How many rows a period has.")
    ROW_COUNT,
    @Description("Values that are null.")
    NULL_VALUES,
    @Description("Values that stand for nothing, such as an empty text.")
    MISSING_VALUES,
    @Description("Values outside a set or a pattern.")
    INVALID_VALUES,
    @Description("Rows that repeat another one.")
    DUPLICATE_VALUES,
    @Description("Rows that break a rule of the business.")
    RULE,
    @Description("Members of a set that must all be there.")
    COMPLETENESS,
    @Description("Numbers outside a range, NaN, or infinite.")
    RANGE,
    @Description("Times outside a range of dates.")
    DATE_RANGE,
    @Description("Rows that arrived long after their event.")
    LATENESS,
    @Description("How much of the whole a single value of a column has.")
    TOP_SHARE,
    @Description("Changes of state that are not allowed.")
    TRANSITION,
    @Description("A second source that must have the same numbers.")
    RECONCILIATION,
    @Description("Columns and their types.")
    SCHEMA,
    @Description("How far a number is from that of earlier periods.")
    CHANGE,
    @Description("An aggregate of the rows of a period, or of the span that ends with it.")
    AGGREGATE,
    @Description("The answer to a query.")
    SQL,
    @Description("The age of the newest data.")
    FRESHNESS,
    @Description("Completion by a wall-clock time.")
    DEADLINE,
    @Description("Whether the job that writes the data runs, by its OpenLineage events.")
    RUN,
    @Description("A check that another tool runs, and tells how it came out.")
    ASSERTION,
    @Description("A number that others have counted and tell.")
    PUSHED_METRIC,
    @Description("Something that is to be heard of regularly.")
    HEARTBEAT,
    @Description(
            "A check that is kept but not run here: for another engine, or a rule of ODCS 3.0 that is not defined.")
    FOREIGN;

    private static final Set<CheckKind> OF_ROWS = Set.of(
            NULL_VALUES,
            MISSING_VALUES,
            INVALID_VALUES,
            DUPLICATE_VALUES,
            RULE,
            RANGE,
            DATE_RANGE,
            LATENESS,
            TRANSITION);

    /** Whether what it complains about are always rows that can be shown. */
    boolean countsRows() {
        return OF_ROWS.contains(this);
    }

    /** Whether somebody tells how it is, so that no schedule evaluates it. */
    public boolean isTold() {
        return this == DEADLINE || this == RUN || this == ASSERTION || this == HEARTBEAT;
    }
}
