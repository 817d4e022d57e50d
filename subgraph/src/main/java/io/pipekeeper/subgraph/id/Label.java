package io.pipekeeper.subgraph.id;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of ids that people give: RFC 1123 labels, as Kubernetes has them. */
public final class Label {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private Label() {}

    /** Whether the text is a label. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /** Refuses what is not a label. */
    public static void require(@Nullable String id) {
        if (id == null) {
            throw new IllegalArgumentException("id is missing");
        }
        if (!is(id)) {
            throw new IllegalArgumentException(
                    "'%s' is no id; ids have up to 63 of a-z, 0-9 and -, and - neither first nor last".formatted(id));
        }
    }
}
