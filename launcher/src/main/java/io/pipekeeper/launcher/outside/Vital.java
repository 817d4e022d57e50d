package io.pipekeeper.launcher.outside;

/** What a machine may run out of. */
public enum Vital {
    CPU("CPU", 35),
    MEMORY("memory", 60),
    DISK("disk", 55);

    private final String title;
    private final int usual;

    Vital(String title, int usual) {
        this.title = title;
        this.usual = usual;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** How many percent of it are in use on an ordinary day. */
    int usual() {
        return usual;
    }
}
