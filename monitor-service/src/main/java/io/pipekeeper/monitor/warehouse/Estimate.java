package io.pipekeeper.monitor.warehouse;

import java.util.List;

/**
 * What a query would cost, before it runs.
 *
 * @param cost in the planner's units
 * @param rows how many rows it would answer
 * @param pages how many pages of 8 KiB it would read: exact for relations that are read from end to end
 * @param relations what it would read
 * @param parallel whether several processes would share the work
 */
public record Estimate(double cost, long rows, long pages, List<Relation> relations, boolean parallel) {

    /** Nothing is known. */
    public static final Estimate UNKNOWN = new Estimate(0, 0, 0, List.of(), false);

    /**
     * One access to a relation.
     *
     * @param name with its schema
     * @param whole whether it is read from end to end
     */
    public record Relation(String name, boolean whole, long pages) {}

    public Estimate {
        relations = List.copyOf(relations);
    }

    /** How many times a relation is read from end to end. */
    public long scans() {
        return relations.stream().filter(Relation::whole).count();
    }
}
