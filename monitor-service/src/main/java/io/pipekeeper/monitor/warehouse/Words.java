package io.pipekeeper.monitor.warehouse;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Failures as people read them. What concerns a warehouse as a whole is said in our own words: the driver's may quote its
 * address and our user.
 */
record Words(String warehouse, Engine engine) {

    /** Why a statement failed. */
    WarehouseException ofStatement(SQLException failure) {
        var problem = engine.problem(failure);
        return switch (problem) {
            case AUTH -> refused();
            case UNREACHABLE -> unreachable(failure.getSQLState());
            case DEFINITION, RUNTIME, TIMEOUT -> new WarehouseException(problem, firstLine(failure));
        };
    }

    /** Why no session came about. */
    WarehouseException ofOpening(SQLException failure) {
        return engine.problem(failure) == Problem.AUTH ? refused() : unreachable(failure.getSQLState());
    }

    WarehouseException silent() {
        return unreachable("silent");
    }

    private WarehouseException refused() {
        return new WarehouseException(Problem.AUTH, "The warehouse '%s' refuses our credentials".formatted(warehouse));
    }

    private WarehouseException unreachable(@Nullable String sqlState) {
        var reason = switch (Objects.requireNonNullElse(sqlState, "")) {
            case "08001" -> "the connection is refused";
            case "3D000" -> "it has no such database";
            case "53300" -> "it has no connection left";
            case "57P03" -> "it is starting up or shutting down";
            case "silent" -> "it has gone silent in the middle of a statement";
            default -> "the connection is lost";
        };
        return new WarehouseException(
                Problem.UNREACHABLE, "The warehouse '%s' does not answer: %s".formatted(warehouse, reason));
    }

    /** Without hints and positions. */
    private static String firstLine(SQLException failure) {
        var said = Objects.requireNonNullElse(failure.getMessage(), "no reason given");
        return said.lines().findFirst().orElse("").replaceFirst("^ERROR: |^Query failed \\(#\\w+\\): ", "");
    }
}
