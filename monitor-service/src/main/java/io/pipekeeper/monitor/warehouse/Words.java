package io.pipekeeper.monitor.warehouse;

import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Failures as people read them. What concerns a warehouse as a whole is said in our own words: the driver's may quote its
 * address and our user.
 */
record Words(String warehouse, Engine engine) {

    /** How a database calls it that it is to blame itself. */
    static final String INTERNAL_ERROR = "XX000";

    private static final String NOT_ALLOWED = "42501";

    /** Why a statement could not be planned, for which no row is read. */
    WarehouseException ofPlan(SQLException failure) {
        return of(failure, Words::firstLine);
    }

    /** Why a statement failed. What the database says of the data quotes it. */
    WarehouseException ofStatement(SQLException failure) {
        return of(failure, engine.problem(failure) == Problem.RUNTIME ? Words::onData : Words::firstLine);
    }

    /** Why no session came about. */
    WarehouseException ofOpening(SQLException failure) {
        return engine.problem(failure) == Problem.AUTH ? refused() : unreachable(failure.getSQLState());
    }

    WarehouseException silent() {
        return unreachable("silent");
    }

    private WarehouseException of(SQLException failure, Function<SQLException, String> words) {
        var problem = engine.problem(failure);
        return switch (problem) {
            case AUTH -> refused();
            case UNREACHABLE -> unreachable(failure.getSQLState());
            case DEFINITION, RUNTIME, TIMEOUT -> new WarehouseException(problem, words.apply(failure));
        };
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

    /** In our own words, or by the number of the error, which can be looked up. */
    private static String onData(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return switch (state) {
            case "22012" -> "division by zero";
            case "22003" -> "a number is out of range";
            case "22P02", "22018" -> "a value cannot be cast to the type that is asked for";
            case "22007", "22008" -> "a value is no date or time, or out of range";
            case INTERNAL_ERROR -> "an internal error of the database or of its driver";
            default ->
                "it fails on the data: error %s of the warehouse"
                        .formatted(state.isEmpty() ? failure.getErrorCode() : state);
        };
    }

    /** Without hints and positions, but with what to do where somebody else has to do it. */
    private static String firstLine(SQLException failure) {
        var said = Objects.requireNonNullElse(failure.getMessage(), "no reason given");
        var line = said.lines().findFirst().orElse("").replaceFirst("^ERROR: |^Query failed \\(#\\w+\\): ", "");
        return NOT_ALLOWED.equals(failure.getSQLState()) ? line + "; grant it to the user who reads for us" : line;
    }
}
