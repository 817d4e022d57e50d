package io.pipekeeper.monitor.intake;

import org.eclipse.microprofile.graphql.Description;

/** What kind of thing was pushed in. */
@Description("What kind of thing was pushed in.")
public enum PushKind {
    @Description("An OpenLineage event.")
    OPENLINEAGE,
    @Description("Numbers about datasets.")
    METRICS,
    @Description("`run_results.json` of dbt.")
    DBT_RUN_RESULTS,
    @Description("`sources.json` of dbt.")
    DBT_SOURCES
}
