package io.pipekeeper.oncall.wake;

/** There is work that is due: fired in this process when the bell rang in any replica. */
public record WorkWaiting() {}
