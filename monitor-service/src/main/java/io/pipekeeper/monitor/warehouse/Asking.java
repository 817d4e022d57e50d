package io.pipekeeper.monitor.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who can ask a warehouse. */
@FunctionalInterface
public interface Asking {

    /** All rows that a query answers. */
    List<List<@Nullable Object>> rows(String sql) throws WarehouseException;
}
