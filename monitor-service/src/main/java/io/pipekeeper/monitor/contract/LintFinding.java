package io.pipekeeper.monitor.contract;

import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Something about a contract that its author should know. */
@Description("Something about a contract that its author should know.")
public record LintFinding(
        @NonNull String path,

        @Nullable @Description("The line, from 1; null when it is about the file as a whole.")
        Integer line,

        @Nullable @Description("The column, from 1.") Integer column,

        @NonNull LintSeverity severity,

        @NonNull @Description("What is wrong and what to do, or how something is understood.")
        String message) {

    private static final Pattern PLACED = Pattern.compile("^(.*?):(\\d+):(\\d+): (.*)$", Pattern.DOTALL);

    /** A fault as it is told when somebody applies the file. */
    static LintFinding ofFault(String path, String message) {
        var placed = PLACED.matcher(message);
        return placed.matches()
                ? new LintFinding(
                        path,
                        Integer.valueOf(placed.group(2)),
                        Integer.valueOf(placed.group(3)),
                        LintSeverity.ERROR,
                        placed.group(4))
                : new LintFinding(
                        path,
                        null,
                        null,
                        LintSeverity.ERROR,
                        message.replaceFirst("^" + Pattern.quote(path) + ": ", ""));
    }
}
