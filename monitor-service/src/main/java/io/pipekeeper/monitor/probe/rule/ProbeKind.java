package io.pipekeeper.monitor.probe.rule;

import org.eclipse.microprofile.graphql.Description;

/** What kind of question a probe asks. */
@Description("What kind of question a probe asks.")
public enum ProbeKind {
    @Description("A health endpoint: its status and, where it reports check by check, those.")
    HTTP,
    @Description("Whether somebody accepts connections.")
    TCP,
    @Description("Whether a warehouse lets us in, and how many of its connections are in use.")
    JDBC,
    @Description("A number that Prometheus knows or that a metrics endpoint shows: CPU, memory, disk, any series.")
    PROMETHEUS,
    @Description("Whether the pods of a deployment are ready.")
    KUBERNETES
}
