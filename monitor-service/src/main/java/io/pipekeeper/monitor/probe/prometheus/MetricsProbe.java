package io.pipekeeper.monitor.probe.prometheus;

import io.pipekeeper.monitor.probe.http.HttpDoor;
import io.pipekeeper.monitor.probe.http.NoAnswer;
import io.pipekeeper.monitor.probe.http.Page;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Asks for a number: a Prometheus server, or the metrics endpoint of a process. */
@ApplicationScoped
public class MetricsProbe {

    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private final HttpDoor door;
    // Processes count in real time, whatever the clock shows.
    private final InstantSource realTime = InstantSource.system();

    MetricsProbe(HttpDoor door) {
        this.door = door;
    }

    public Answer ask(Target.Query target) {
        var base = target.address().url().toString().replaceFirst("/$", "");
        var query = "/api/v1/query?query=" + URLEncoder.encode(target.expression(), StandardCharsets.UTF_8);
        try {
            var page = door.get(target.address(), URI.create(base + query), MAX_BYTES);
            return page.isOk()
                    ? QueryResult.read(page.body(), page.latency())
                    : QueryResult.refused(page.status(), page.body());
        } catch (NoAnswer e) {
            return new Answer.Silence(e.why());
        }
    }

    public Answer ask(Target.Scrape target) {
        try {
            return read(target, door.get(target.address(), MAX_BYTES));
        } catch (NoAnswer e) {
            return new Answer.Silence(e.why());
        }
    }

    private Answer read(Target.Scrape target, Page page) {
        if (!page.isOk()) {
            return new Answer.Nothing("HTTP " + page.status());
        }
        if (!page.whole()) {
            return new Answer.Nothing("more than %d MB of metrics".formatted(MAX_BYTES >> 20));
        }
        try {
            return Scraped.read(target, page.body(), realTime.instant(), page.latency());
        } catch (IllegalArgumentException e) {
            return new Answer.Nothing("what it shows are no metrics: " + e.getMessage());
        }
    }
}
