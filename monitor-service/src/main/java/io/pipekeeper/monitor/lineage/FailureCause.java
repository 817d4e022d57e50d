package io.pipekeeper.monitor.lineage;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the cause of a failure from what engines say: Spark and Java, Python, and databases. Pure.
 *
 * <p>The first rule that fits counts. Memory comes first, as a worker that was killed shows itself as a lost connection
 * as well; time-outs come before connections, as most time-outs speak of a connection.
 */
final class FailureCause {

    private static final int LOOKED_AT = 100_000;

    private record Rule(RunCause cause, Pattern pattern) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    RunCause.OUT_OF_MEMORY,
                    "OutOfMemory|\\bMemoryError|out of memory|OOM[- ]?Kill|\\bOOM\\b|Cannot allocate memory"
                            + "|GC overhead limit|memory limit|memory exceeded|exceeding (physical )?memory"
                            + "|exceeded .{0,60}memory|exit (code|status):? 137|not enough memory|ArrayMemoryError"
                            + "|Killed by external signal|ResourceExhausted"),
            rule(
                    RunCause.PERMISSION,
                    "permission denied|access ?denied|not authorized|unauthori[sz]ed|\\bforbidden\\b"
                            + "|insufficient (privilege|permission)|AccessControlException|PermissionError"
                            + "|authentication failed|does not have (the )?.{0,60}(permission|privilege)"
                            + "|(status|code|HTTP|error):? ?(401|403)\\b|invalid credentials|token (has )?expired"),
            rule(
                    RunCause.TIMEOUT,
                    "time[d]?[- ]?out|deadline exceeded|statement timeout|max(imum)? execution time"
                            + "|exceeded the (run|execution) time|QUERY_EXCEEDED|EXCEEDED_TIME_LIMIT"),
            rule(
                    RunCause.CONNECTION,
                    "connection (was |is |has been )?(refused|reset|closed|lost|aborted|failed|error)"
                            + "|ConnectException|ConnectionError|ConnectionRefused|UnknownHost|NoRouteToHost"
                            + "|could not connect|unable to connect|failed to connect|can't connect|cannot connect"
                            + "|name or service not known|name resolution|network is unreachable|broken pipe"
                            + "|(service|server|host) (is )?(un|not )(available|reachable)|MaxRetryError"
                            + "|ExecutorLostFailure|FetchFailed|remote host closed|SSLHandshake|no route to host"
                            + "|terminating connection|(status|code|HTTP|error):? ?(502|503)\\b"),
            rule(
                    RunCause.DATA,
                    "division by zero|divide by zero|ZeroDivision|ArithmeticException|duplicate key|violates"
                            + "|unique constraint|AnalysisException|NumberFormatException|ParseException|DateTimeException"
                            + "|invalid input syntax|out of range|cannot be cast|CAST_INVALID|ClassCastException"
                            + "|KeyError|ValueError|TypeError|IndexError|UnicodeDecodeError|JSONDecodeError"
                            + "|column .{0,120}(does not exist|not found|cannot be resolved)|UNRESOLVED_COLUMN"
                            + "|(table|relation|view|object) .{0,120}(does not exist|not found|cannot be resolved)"
                            + "|TABLE_OR_VIEW_NOT_FOUND|no such (column|table)|schema mismatch|numeric value"
                            + "|path does not exist|FileNotFound|NoSuchKey|data type mismatch|malformed"
                            + "|value too long|string is too long|not[- ]null constraint|null value in column"
                            + "|tests? failed|got \\d+ results?, configured to fail"));

    private FailureCause() {}

    /** The message decides; the stack trace only where the message does not tell. */
    static RunCause of(@Nullable String message, @Nullable String stackTrace) {
        var told = of(message);
        return told == RunCause.UNKNOWN ? of(stackTrace) : told;
    }

    private static RunCause of(@Nullable String text) {
        if (text == null) {
            return RunCause.UNKNOWN;
        }
        var looked = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return RULES.stream()
                .filter(rule -> rule.pattern().matcher(looked).find())
                .findFirst()
                .map(Rule::cause)
                .orElse(RunCause.UNKNOWN);
    }

    private static Rule rule(RunCause cause, String pattern) {
        return new Rule(cause, Pattern.compile(pattern, CASE_INSENSITIVE));
    }
}
