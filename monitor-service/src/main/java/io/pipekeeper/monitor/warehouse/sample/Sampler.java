package io.pipekeeper.monitor.warehouse.sample;

import io.pipekeeper.monitor.warehouse.Rows;
import io.pipekeeper.monitor.warehouse.WarehouseException;
import io.pipekeeper.monitor.warehouse.WarehouseSession;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes samples of rows, in the snapshot in which they were judged. */
@ApplicationScoped
public class Sampler {

    private static final int MOST = 100;

    private final Config config;

    /** How much of a warehouse's rows leaves it. */
    @ConfigMapping(prefix = "monitor.samples")
    interface Config {

        /** Rows of a sample; none means that no samples are taken. At most 100. */
        @WithDefault("5")
        int rows();

        /** How long a sample may be kept. */
        @WithDefault("7d")
        Duration keep();
    }

    Sampler(Config config) {
        this.config = config;
    }

    /**
     * The first rows of a query, masked. Nothing when samples are not wanted.
     *
     * @param sql a query of our own for the rows in question, whose columns bear their own names
     */
    public Optional<Sample> take(WarehouseSession session, String sql, Masking masking, Instant at)
            throws WarehouseException {
        var most = Math.min(config.rows(), MOST);
        if (most <= 0) {
            return Optional.empty();
        }
        var answer = session.first(sql, most);
        return Optional.of(new Sample(answer.columns(), masked(answer, masking), answer.all(), at.plus(config.keep())));
    }

    private static List<List<@Nullable String>> masked(Rows answer, Masking masking) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (var row : answer.rows()) {
            List<@Nullable String> shown = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                shown.add(masking.shown(answer.columns().get(column), row.get(column)));
            }
            rows.add(shown);
        }
        return rows;
    }
}
