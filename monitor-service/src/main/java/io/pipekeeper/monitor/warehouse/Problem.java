package io.pipekeeper.monitor.warehouse;

import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Why something could not be measured. */
@Description("Why something could not be measured.")
public enum Problem {
    @Description("The database does not understand the check: an unknown column, a syntax error, a missing permission.")
    DEFINITION,

    @Description("The check failed on the data it met, for example by a division by zero.")
    RUNTIME,

    @Description("The check ran into the statement or lock time-out of the warehouse, or had to give way to others.")
    TIMEOUT,

    @Description("The warehouse refused our credentials.")
    AUTH,

    @Description("The warehouse does not answer.")
    UNREACHABLE;

    /** The kind of a failure by its SQLSTATE; what cannot be told apart is a failure on the data. */
    public static Problem ofState(@Nullable String sqlState) {
        var code = Objects.requireNonNullElse(sqlState, "");
        return switch (code) {
            // The statement wants parameters, which nobody gives it: the connection is fine.
            case "08P01" -> DEFINITION;
            // Cancelled, not locked in time, idle for too long; a standby had to get on, or a deadlock had to end.
            case "57014", "55P03", "25P03", "25P04", "40001", "40P01", "HYT00" -> TIMEOUT;
            case "57P01", "57P02", "57P03", "57P05", "53300", "3D000" -> UNREACHABLE;
            default -> ofClass(code);
        };
    }

    private static Problem ofClass(String code) {
        return switch (code.length() < 2 ? "" : code.substring(0, 2)) {
            case "08" -> UNREACHABLE;
            case "28" -> AUTH;
            case "42", "3F", "25", "0A", "26", "34", "54" -> DEFINITION;
            default -> RUNTIME;
        };
    }

    /** Whether it concerns the warehouse as a whole and not one check. */
    public boolean concernsWarehouse() {
        return this == AUTH || this == UNREACHABLE;
    }
}
