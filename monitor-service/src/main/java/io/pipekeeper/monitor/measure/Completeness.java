package io.pipekeeper.monitor.measure;

/** Reads the check `completeness`: of a set of members, of stretches of time, of periods, or of entities with a state. */
public final class Completeness {

    private Completeness() {}

    /** What is to be complete is told by the key that is there. */
    public static Measure read(RuleText text) {
        if (text.has("members")) {
            return Members.read(text);
        }
        if (text.has("every")) {
            return Stretches.read(text);
        }
        if (text.has("periods")) {
            return Periods.read(text);
        }
        if (text.has("entity")) {
            return Entities.read(text);
        }
        throw new IllegalArgumentException("the check completeness needs `members`, `every`, `periods` or `entity`");
    }
}
