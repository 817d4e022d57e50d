package io.pipekeeper.monitor.sample;

import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.mask.Masks;
import io.pipekeeper.monitor.scan.run.Excerpt;
import io.pipekeeper.monitor.scan.sql.View;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.subgraph.error.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads samples, governed like everything that reads a warehouse, and keeps nothing of them. */
@ApplicationScoped
class Sampler {

    private final WarehouseDoor door;
    private final Masks masks;

    Sampler(WarehouseDoor door, Masks masks) {
        this.door = door;
        this.masks = masks;
    }

    Sample take(Request request, Instant at) {
        var check = request.check();
        var showing = showing(request);
        try (var session = door.open(check.warehouse(), Purpose.of(check.contractId()))) {
            session.about(List.of(check.id()));
            var excerpt = Excerpt.read(session, wanted(request), view(request, showing));
            return sample(request, excerpt, showing, at);
        } catch (WarehouseException e) {
            throw refused(e);
        }
    }

    private Showing showing(Request request) {
        var table = request.table();
        return Showing.of(request.columns(), request.offenders(), masks.of(table.dataset(), table.classified()));
    }

    private static Excerpt.Wanted wanted(Request request) {
        return new Excerpt.Wanted(
                request.table(),
                request.period(),
                request.offenders(),
                request.most(),
                request.check().severity() == Severity.CRITICAL);
    }

    private static View view(Request request, Showing showing) {
        var columns = request.columnNames();
        var seen = new HashSet<>(columns);
        seen.addAll(request.offenders().states());
        return new View(columns, showing.masks(seen), showing.marked(), Showing.longest());
    }

    private static Sample sample(Request request, Excerpt excerpt, Showing showing, Instant at) {
        var rows = excerpt.rows();
        return new Sample(
                request.period().key(),
                excerpt.columns().stream().map(View.Shown::name).toList(),
                rows.rows().stream().map(row -> seen(excerpt, showing, row)).toList(),
                rows.all(),
                excerpt.sql(),
                at);
    }

    private static List<@Nullable String> seen(Excerpt excerpt, Showing showing, List<@Nullable Object> row) {
        List<@Nullable String> seen = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            seen.add(showing.seen(excerpt.columns().get(i), row.get(i)));
        }
        return seen;
    }

    /** What fails on the data may quote it. */
    private static UnavailableException refused(WarehouseException failure) {
        return failure.problem() == Problem.RUNTIME
                ? new UnavailableException("The rows cannot be shown: what the check asks fails on the data")
                : new UnavailableException(failure.said());
    }
}
