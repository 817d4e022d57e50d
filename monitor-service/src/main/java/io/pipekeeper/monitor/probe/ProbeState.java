package io.pipekeeper.monitor.probe;

import org.eclipse.microprofile.graphql.Description;

/** What is believed of a probe's target, and whether its last answer agrees. */
@Description("What is believed of a probe's target, and whether its last answer agrees.")
public enum ProbeState {
    @Description("Not seen well since the monitor started. It gets more time: it may be starting as well.")
    WAITING,
    @Description("As it should be.")
    UP,
    @Description("Beyond the limit at which somebody should look, several times in a row.")
    WARN,
    @Description("What was asked for is not known, several times in a row.")
    NO_DATA,
    @Description("It got worse, but was not seen so often enough to believe it.")
    FAILING,
    @Description("It got better, but was not seen so often enough to believe it. Its alert is still open.")
    RECOVERING,
    @Description("It failed several times in a row.")
    DOWN,
    @Description("Not asked, because its file says so.")
    SUSPENDED
}
