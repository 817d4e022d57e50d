package io.pipekeeper.oncall.incident;

/** What strikes by itself while an incident is open. Each is a column that says when it strikes next. */
public enum Timer {
    /** The next person is called. */
    ESCALATION("escalate_at"),
    /** Stakeholders are to be told, or somebody to be reminded of it. */
    STAKEHOLDERS("stakeholders_at"),
    /** Little time is left until it must be resolved, or none. */
    RESOLUTION("target_at");

    private final String column;

    Timer(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
