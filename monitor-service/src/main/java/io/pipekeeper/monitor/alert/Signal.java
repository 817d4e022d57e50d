package io.pipekeeper.monitor.alert;

import org.jspecify.annotations.Nullable;

/** What somebody who judges has to say about a subject: it is bad, or it is fine. */
public sealed interface Signal {

    /** What it is about: `check:<id>|<dataset>`, `probe:<name>`, `warehouse:<name>`. */
    String subject();

    /** It is bad, for a period where the subject has periods. */
    record Raise(String subject, @Nullable String period, Notice notice) implements Signal {}

    /** It is fine again up to a period, or altogether; or nobody looks any more. */
    record Clear(String subject, @Nullable String period) implements Signal {

        public Clear(String subject) {
            this(subject, null);
        }
    }
}
