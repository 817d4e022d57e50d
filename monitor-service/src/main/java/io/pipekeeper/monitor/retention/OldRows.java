package io.pipekeeper.monitor.retention;

/**
 * The rows of a table that are old.
 *
 * @param keeping what they are
 * @param key the columns that tell them apart
 * @param age what they are ordered by, the oldest first
 * @param condition what holds for those of the time before `:before` that may go
 */
public record OldRows(Keeping keeping, String table, String key, String age, String condition) {

    /** A statement that deletes at most `:limit` of them; it leaves alone what others hold. */
    String deletion() {
        return """
                delete from %1$s where (%2$s) in (
                    select %2$s from %1$s where %4$s order by %3$s limit :limit for update skip locked)
                """.formatted(table, key, age, condition);
    }
}
