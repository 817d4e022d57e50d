package io.pipekeeper.monitor.probe;

import org.eclipse.microprofile.graphql.Description;

/** What is believed of a process. */
@Description("What is believed of a process.")
public enum ProbeState {
    @Description("Not seen well since the monitor started. It gets more time: it may be starting as well.")
    WAITING,
    @Description("Its last answer was good.")
    UP,
    @Description("It failed, but not often enough to believe it.")
    FAILING,
    @Description("It failed several times in a row.")
    DOWN
}
