package io.pipekeeper.monitor.lineage;

import org.eclipse.microprofile.graphql.Description;

/** Why a run failed, as far as what it said lets us tell. */
@Description("Why a run failed, as far as what it said lets us tell.")
public enum RunCause {
    @Description("It ran out of memory, or was killed because of it.")
    OUT_OF_MEMORY,
    @Description("It, or something it waited for, took too long.")
    TIMEOUT,
    @Description("Something that it needs could not be reached.")
    CONNECTION,
    @Description("It was not allowed to do what it does.")
    PERMISSION,
    @Description("The data is not as it expects: a value, a type, a column, a table, a test.")
    DATA,
    @Description("What it said does not tell.")
    UNKNOWN
}
