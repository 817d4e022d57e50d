package io.pipekeeper.monitor.check;

import org.eclipse.microprofile.graphql.Description;

/** How a check came out. Nothing is silent: what could not be judged says so. */
@Description("How a check came out. Nothing is silent: what could not be judged says so.")
public enum Outcome {
    @Description("As expected.")
    PASS,
    @Description("As expected, by a constraint of the database: nothing had to be read.")
    PROVEN,
    @Description("As expected when it was read, and nothing has been written since: nothing had to be read."
            + " What was not as expected stays WARN or FAIL; `unchangedSince` says so there too.")
    UNCHANGED,
    @Description("Not as expected; the check is of severity warning or info.")
    WARN,
    @Description("Not as expected.")
    FAIL,
    @Description("There are no rows to judge.")
    NO_DATA,
    @Description("It could not be measured; `problem` says why.")
    ERROR,
    @Description("Nobody can tell any more, because we were away or the warehouse was.")
    UNKNOWN,
    @Description("Not judged this time, for the reason in `observed`.")
    SKIPPED,
    @Description("Written for another engine.")
    NOT_EXECUTABLE;

    /** Whether it says that the data is as it should be. */
    public boolean isGood() {
        return this == PASS || this == PROVEN || this == UNCHANGED;
    }

    /** Whether it says that the data is not as it should be. */
    public boolean complains() {
        return this == FAIL || this == WARN || this == NO_DATA;
    }

    /** Whether it says that we are blind. */
    public boolean blind() {
        return this == ERROR || this == UNKNOWN;
    }
}
