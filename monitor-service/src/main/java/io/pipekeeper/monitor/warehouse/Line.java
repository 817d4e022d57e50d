package io.pipekeeper.monitor.warehouse;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to one warehouse: how to get in, and the connections that wait to be used again. */
final class Line {

    private final String name;
    private final WarehousesConfig.Source source;
    private final Engine engine;
    private final Equipment equipment;
    private final Pool pool = new Pool();
    private volatile Access access = Access.UNKNOWN;
    private volatile boolean hasImprints = true;

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

    Governor governor() {
        return new Governor(name, source, equipment.turnstile(), equipment.budget());
    }

    /** Whether it is worth while to ask for an imprint. */
    boolean hasImprints() {
        return hasImprints;
    }

    /** Who is refused does not ask in every session, which would fill the log of the warehouse. */
    void refusesImprints() {
        hasImprints = false;
    }

    /** Counts pages that are about to be read. */
    void charge(long pages, boolean critical) throws SkippedException {
        governor().charge(pages, critical, equipment.clock().instant());
    }

    /** A session. What our role may do there is looked at now and then, on the occasion. */
    WarehouseSession open(Purpose purpose) throws WarehouseException {
        var place = governor().enter();
        try {
            var session = new WarehouseSession(this, purpose, place);
            look(session);
            return session;
        } catch (WarehouseException | RuntimeException e) { // whatever it was: there is no session to give it back
            place.run();
            throw e;
        }
    }

    /** A connection that begins a session: one that waited, or a new one. */
    Wire begin(Purpose purpose) throws WarehouseException {
        try {
            var wire = beginAnyhow(purpose);
            access = access.reached(true);
            return wire;
        } catch (WarehouseException e) {
            access = access.reached(false);
            throw e;
        }
    }

    private Wire beginAnyhow(Purpose purpose) throws WarehouseException {
        var login = login();
        for (var waiting = pool.take(login); waiting.isPresent(); waiting = pool.take(login)) {
            if (begins(waiting.get(), purpose)) {
                return waiting.get();
            }
        }
        return fresh(login, purpose);
    }

    /** A new connection, whatever waits: it shows whether we are still let in. */
    Connection knock() throws WarehouseException {
        return fresh(login(), Purpose.of("probe")).connection();
    }

    /** The connection serves somebody else, if it still can. */
    void giveBack(Wire wire) {
        try {
            engine.end(wire.connection());
            pool.give(wire, equipment.clock().instant());
        } catch (SQLException | RuntimeException e) { // whatever a driver throws: it serves nobody any more
            Log.debugf(e, "A connection to the warehouse %s could not be ended in order", name);
            wire.drop();
        }
    }

    void closeIdle() {
        pool.closeUnusedSince(equipment.clock().instant().minus(source.idleTimeout()));
    }

    /** What is known and asked of the warehouse. */
    Warehouse report() {
        var known = access;
        var governor = governor();
        return new Warehouse(
                name,
                Warehouse.address(source.url()),
                engine.dialect(),
                known.reachable(),
                known.readOnly(),
                known.said(),
                governor.running(),
                governor.places(),
                governor.used(equipment.clock().instant()),
                source.dailyPages().isPresent() ? source.dailyPages().getAsLong() : null);
    }

    private void look(WarehouseSession session) {
        var now = equipment.clock().instant();
        if (access.isStale(now)) {
            access = access.found(findings(session), now);
            hasImprints = true;
        }
    }

    private @Nullable List<String> findings(WarehouseSession session) {
        try {
            return session.findings().orElse(null);
        } catch (WarehouseException e) {
            Log.debugf(e, "What our role may do in the warehouse %s could not be found out", name);
            return null;
        }
    }

    private boolean begins(Wire wire, Purpose purpose) {
        try {
            begun(wire, purpose);
            return true;
        } catch (SQLException e) {
            Log.debugf(e, "A connection to the warehouse %s has gone while nobody used it", name);
            return false;
        }
    }

    private Wire fresh(Login login, Purpose purpose) throws WarehouseException {
        try {
            var properties = engine.properties(limits(), login);
            var connection = equipment.drivers().connect(source.url(), properties, limits().connect());
            return begun(new Wire(connection, login, equipment.clock().instant()), purpose);
        } catch (SQLException e) {
            throw words().ofOpening(e);
        }
    }

    private Wire begun(Wire wire, Purpose purpose) throws SQLException {
        try {
            engine.begin(wire.connection(), limits(), purpose);
            return wire;
        } catch (SQLException e) {
            wire.drop();
            throw e;
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
