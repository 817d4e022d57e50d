package io.pipekeeper.monitor.warehouse;

import java.sql.SQLException;
import java.util.Objects;

/** Something could not be measured; the message is fit for people and carries no secret. */
public final class WarehouseException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public WarehouseException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /** What the database said to a statement: its first line, without hints and positions. */
    static WarehouseException ofStatement(SQLException failure) {
        var said = Objects.requireNonNullElse(failure.getMessage(), "no reason given");
        var problem = Problem.ofState(Objects.requireNonNullElse(failure.getSQLState(), ""));
        return new WarehouseException(
                problem, said.lines().findFirst().orElse("").replaceFirst("^ERROR: ", ""));
    }

    /** Why no session came about. The driver's own words are left out: they may quote the address and the user. */
    static WarehouseException ofOpening(String warehouse, SQLException failure) {
        var problem = Problem.ofState(Objects.requireNonNullElse(failure.getSQLState(), ""));
        return problem == Problem.AUTH
                ? new WarehouseException(problem, "The warehouse '%s' refuses our credentials".formatted(warehouse))
                : new WarehouseException(
                        Problem.UNREACHABLE,
                        "The warehouse '%s' does not answer: %s".formatted(warehouse, reason(failure)));
    }

    private static String reason(SQLException failure) {
        return switch (Objects.requireNonNullElse(failure.getSQLState(), "")) {
            case "08001" -> "the connection is refused";
            case "3D000" -> "it has no such database";
            case "53300" -> "it has no connection left";
            case "57P03" -> "it is starting up or shutting down";
            default -> "the connection is lost";
        };
    }

    /** What kind of failure it is. */
    public Problem problem() {
        return problem;
    }

    /** The message, which is never null here. */
    public String said() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
