package io.pipekeeper.launcher.wiring;

/** What listens on a port in the local run, and how far its port is from the first. */
public enum Part {
    GATEWAY(0, "gateway"),
    OWNERSHIP(1, "ownership-service"),
    ONCALL(2, "oncall-service"),
    RUNBOOK(3, "runbook-service"),
    MONITOR(4, "monitor-service"),
    CONTROL(5, "the mailbox page"),
    SMTP(6, "the mailbox"),
    POSTGRES(7, "PostgreSQL"),
    RATES(8, "the demo's exchange-rate API"),
    BROKER(9, "the demo's message broker"),
    WORKER(10, "the demo's machine for pipelines");

    private final int offset;
    private final String title;

    Part(int offset, String title) {
        this.offset = offset;
        this.title = title;
    }

    int offset() {
        return offset;
    }

    public String title() {
        return title;
    }
}
