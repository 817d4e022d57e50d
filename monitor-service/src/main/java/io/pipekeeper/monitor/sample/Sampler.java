package io.pipekeeper.monitor.sample;

import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.scan.run.Excerpt;
import io.pipekeeper.monitor.scan.sql.View;
import io.pipekeeper.monitor.warehouse.Problem;
import io.pipekeeper.monitor.warehouse.Purpose;
import io.pipekeeper.monitor.warehouse.WarehouseDoor;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.subgraph.error.UnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads samples, governed like everything that reads a warehouse, and keeps nothing of them. */
@ApplicationScoped
class Sampler {

    private static final int SECRET_BYTES = 32;

    private final WarehouseDoor door;
    private final SamplesConfig config;
    private final SecretKey secret;

    Sampler(WarehouseDoor door, SamplesConfig config) {
        this.door = door;
        this.config = config;
        this.secret = new SecretKeySpec(
                config.key().map(key -> key.getBytes(StandardCharsets.UTF_8)).orElseGet(Sampler::anySecret),
                Marks.ALGORITHM);
    }

    Sample take(Request request, Instant at) {
        var check = request.check();
        var masking = masking(request);
        try (var session = door.open(check.warehouse(), Purpose.of(check.contractId()))) {
            session.about(List.of(check.id()));
            var excerpt = Excerpt.read(session, wanted(request), view(request, masking));
            return sample(request, excerpt, masking, at);
        } catch (WarehouseException e) {
            throw refused(e);
        }
    }

    private Masking masking(Request request) {
        var marks = new Marks(secret, request.check().dataset());
        return Masking.of(request.columns(), request.offenders(), config.shown(), marks);
    }

    private static Excerpt.Wanted wanted(Request request) {
        return new Excerpt.Wanted(
                request.table(),
                request.period(),
                request.offenders(),
                request.most(),
                request.check().severity() == Severity.CRITICAL);
    }

    private static View view(Request request, Masking masking) {
        var columns = request.columnNames();
        var seen = new HashSet<>(columns);
        seen.addAll(request.offenders().states());
        return new View(columns, masking.masks(seen), masking.marked(), Masking.longest());
    }

    private static Sample sample(Request request, Excerpt excerpt, Masking masking, Instant at) {
        var rows = excerpt.rows();
        return new Sample(
                request.period().key(),
                excerpt.columns().stream().map(View.Shown::name).toList(),
                rows.rows().stream().map(row -> seen(excerpt, masking, row)).toList(),
                rows.all(),
                excerpt.sql(),
                at);
    }

    private static List<@Nullable String> seen(Excerpt excerpt, Masking masking, List<@Nullable Object> row) {
        List<@Nullable String> seen = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            seen.add(masking.seen(excerpt.columns().get(i), row.get(i)));
        }
        return seen;
    }

    /** What fails on the data may quote it. */
    private static UnavailableException refused(WarehouseException failure) {
        return failure.problem() == Problem.RUNTIME
                ? new UnavailableException("The rows cannot be shown: what the check asks fails on the data")
                : new UnavailableException(failure.said());
    }

    private static byte[] anySecret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}
