package io.pipekeeper.monitor.warehouse;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The way into the databases under watch: read-only, one snapshot per session, with time-outs. */
@ApplicationScoped
public class WarehouseDoor {

    private final WarehousesConfig config;
    private final Equipment equipment;
    private final Map<String, Line> lines = new TreeMap<>();

    WarehouseDoor(WarehousesConfig config, @All List<Engine> engines, Equipment equipment) {
        this.config = config;
        this.equipment = equipment;
        for (var engine : engines) {
            config.byName().forEach((name, source) -> {
                if (Dialect.of(source.url()).filter(engine.dialect()::equals).isPresent()) {
                    lines.put(name, new Line(name, source, engine, equipment));
                }
            });
        }
    }

    /** The names of the warehouses that are configured. */
    public Set<String> names() {
        return config.byName().keySet();
    }

    /** Every warehouse that is configured, by name. */
    public List<Warehouse> all() {
        return new TreeMap<>(config.byName())
                .entrySet().stream()
                        .map(entry -> report(entry.getKey(), entry.getValue().url()))
                        .toList();
    }

    /** The SQL that a warehouse speaks; nothing when it is not configured. */
    public Optional<Dialect> dialect(String name) {
        return Optional.ofNullable(lines.get(name)).map(line -> line.engine().dialect());
    }

    /** Opens a session for no check in particular; the caller closes it. */
    public WarehouseSession open(String name) throws WarehouseException {
        return open(name, Purpose.of(name));
    }

    /**
     * Opens a session; the caller closes it. It holds one of the places of the warehouse: whoever needs sessions in two
     * warehouses at once opens them in the order of their names, so that nobody waits in a circle.
     */
    public WarehouseSession open(String name, Purpose purpose) throws WarehouseException {
        @Nullable Line line = lines.get(name);
        if (line == null) {
            throw unknown(name);
        }
        return line.open(purpose);
    }

    /** A new connection, beside what checks may use: for whoever wants to know whether we are let in. The caller closes it. */
    public Connection knock(String name) throws WarehouseException {
        @Nullable Line line = lines.get(name);
        if (line == null) {
            throw unknown(name);
        }
        return line.knock();
    }

    /** Opens each once, so that somebody who asks what we know of them is told. */
    @Scheduled(every = "1h", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (var name : lines.keySet()) {
            try {
                open(name, Purpose.of("look")).close();
            } catch (WarehouseException e) {
                Log.warnf("%s", e.said());
            }
        }
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        lines.values().forEach(Line::closeIdle);
        var limited = lines.values().stream()
                .map(Line::governor)
                .filter(Governor::isLimited)
                .map(Governor::allowance)
                .toList();
        equipment.budget().renew(limited, equipment.clock().instant());
    }

    private Warehouse report(String name, String url) {
        @Nullable Line line = lines.get(name);
        return line == null
                ? new Warehouse(name, Warehouse.address(url), null, null, null, List.of(), 0, 0, 0, null)
                : line.report();
    }

    private WarehouseException unknown(String name) {
        return config.byName().containsKey(name)
                ? new WarehouseException(
                        Problem.UNREACHABLE,
                        "The warehouse '%s' speaks no SQL that we know: the URL has to start with jdbc:postgresql:, jdbc:trino: or jdbc:hive2:"
                                .formatted(name))
                : new WarehouseException(
                        Problem.UNREACHABLE,
                        "The warehouse '%s' is not configured: set monitor.warehouses.%s.url".formatted(name, name));
    }
}
