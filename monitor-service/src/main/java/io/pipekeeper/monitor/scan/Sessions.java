package io.pipekeeper.monitor.scan;

import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import java.util.LinkedHashMap;
import java.util.Map;

/** One session for each warehouse that is asked, opened when it is first needed. One thread uses it. */
public final class Sessions implements AutoCloseable {

    private final WarehouseDoor door;
    private final Purpose purpose;
    private final Map<String, WarehouseSession> open = new LinkedHashMap<>();

    /** @param purpose on whose behalf they are opened */
    public Sessions(WarehouseDoor door, Purpose purpose) {
        this.door = door;
        this.purpose = purpose;
    }

    /** The session of a warehouse; whoever closes this closes it. */
    public WarehouseSession of(String warehouse) throws WarehouseException {
        var known = open.get(warehouse);
        if (known != null) {
            return known;
        }
        var session = door.open(warehouse, purpose);
        open.put(warehouse, session);
        return session;
    }

    @Override
    public void close() throws WarehouseException {
        for (var session : open.values()) {
            session.close();
        }
    }
}
