package io.pipekeeper.monitor.warehouse;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The way into the databases under watch: read-only, one snapshot per session, with time-outs. */
@ApplicationScoped
public class WarehouseDoor {

    private final WarehousesConfig config;
    private final Map<String, Line> lines = new TreeMap<>();

    WarehouseDoor(
            WarehousesConfig config,
            @All List<Engine> engines,
            Drivers drivers,
            Watchdog watchdog,
            InstantSource clock) {
        this.config = config;
        var equipment = new Line.Equipment(drivers, watchdog, clock);
        for (var engine : engines) {
            config.byName().forEach((name, source) -> {
                if (Dialect.of(source.url()).filter(engine.dialect()::equals).isPresent()) {
                    lines.put(name, new Line(name, source, engine, equipment));
                }
            });
        }
    }

    /** Every warehouse that is configured, by name. */
    public List<Warehouse> all() {
        return config.byName().entrySet().stream()
                .map(entry -> Warehouse.of(entry.getKey(), entry.getValue().url()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
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

    /** Opens a session; the caller closes it. */
    public WarehouseSession open(String name, Purpose purpose) throws WarehouseException {
        @Nullable Line line = lines.get(name);
        if (line == null) {
            throw unknown(name);
        }
        return new WarehouseSession(line, purpose, () -> {});
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        lines.values().forEach(Line::closeIdle);
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
