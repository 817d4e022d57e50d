package io.pipekeeper.monitor.warehouse;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** The way to one warehouse: how to get in, and the connections that wait to be used again. */
final class Line {

    private final String name;
    private final WarehousesConfig.Source source;
    private final Engine engine;
    private final Equipment equipment;
    private final Pool pool = new Pool();

    /** What all lines share. */
    record Equipment(Drivers drivers, Watchdog watchdog, InstantSource clock) {}

    Line(String name, WarehousesConfig.Source source, Engine engine, Equipment equipment) {
        this.name = name;
        this.source = source;
        this.engine = engine;
        this.equipment = equipment;
    }

    Engine engine() {
        return engine;
    }

    Limits limits() {
        return new Limits(source.connectTimeout(), source.statementTimeout(), source.lockTimeout());
    }

    Words words() {
        return new Words(name, engine);
    }

    Watchdog watchdog() {
        return equipment.watchdog();
    }

    /** A connection that begins a session: one that waited, or a new one. */
    Wire begin(Purpose purpose) throws WarehouseException {
        var login = login();
        for (var waiting = pool.take(login); waiting.isPresent(); waiting = pool.take(login)) {
            if (begins(waiting.get(), purpose)) {
                return waiting.get();
            }
        }
        return fresh(login, purpose);
    }

    /** The connection serves somebody else, if it still can. */
    void giveBack(Wire wire) {
        try {
            engine.end(wire.connection());
            pool.give(wire, equipment.clock().instant());
        } catch (SQLException e) {
            wire.drop();
        }
    }

    void closeIdle() {
        pool.closeUnusedSince(equipment.clock().instant().minus(source.idleTimeout()));
    }

    private boolean begins(Wire wire, Purpose purpose) {
        try {
            engine.begin(wire.connection(), limits(), purpose);
            return true;
        } catch (SQLException e) {
            Log.debugf(e, "A connection to the warehouse %s has gone while nobody used it", name);
            wire.drop();
            return false;
        }
    }

    private Wire fresh(Login login, Purpose purpose) throws WarehouseException {
        try {
            var properties = engine.properties(limits(), login);
            var connection = equipment.drivers().connect(source.url(), properties, limits().connect());
            var wire = new Wire(connection, login, equipment.clock().instant());
            engine.begin(connection, limits(), purpose);
            return wire;
        } catch (SQLException e) {
            throw words().ofOpening(e);
        }
    }

    /** Read anew each time, so that a password can be changed under way. */
    private Login login() throws WarehouseException {
        var file = source.passwordFile();
        var password = file.isPresent() ? Optional.of(read(file.get())) : source.password();
        return new Login(source.username().orElse(null), password.orElse(null));
    }

    private String read(Path file) throws WarehouseException {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new WarehouseException(
                    Problem.AUTH, "The password file of the warehouse '%s' cannot be read".formatted(name));
        }
    }
}
