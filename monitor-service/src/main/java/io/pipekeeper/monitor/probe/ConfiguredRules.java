package io.pipekeeper.monitor.probe;

import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.probe.http.WebAddress;
import io.pipekeeper.monitor.probe.rule.Concern;
import io.pipekeeper.monitor.probe.rule.Limits;
import io.pipekeeper.monitor.probe.rule.Patience;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.pipekeeper.monitor.probe.rule.ProbeRule.Bounds;
import io.pipekeeper.monitor.probe.rule.Rhythm;
import io.pipekeeper.monitor.probe.rule.Selector;
import io.pipekeeper.monitor.probe.rule.Target;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The probes that configuration asks for: the health of each service, how its process fares, and its pods. Pure. */
final class ConfiguredRules {

    private static final Duration NOT_READY = Duration.ofSeconds(60);

    private final ProbeConfig config;

    private ConfiguredRules(ProbeConfig config) {
        this.config = config;
    }

    static List<ProbeRule> of(ProbeConfig config) {
        var rules = new ConfiguredRules(config);
        List<ProbeRule> all = new ArrayList<>();
        config.targets().forEach((service, url) -> all.add(rules.health(service, url)));
        config.metrics()
                .forEach((service, metrics) ->
                        metrics.of().forEach(vital -> all.add(rules.vital(service, metrics.url(), vital))));
        config.pods().forEach((service, selector) -> all.add(rules.pods(service, selector)));
        return all;
    }

    private ProbeRule health(String service, URI url) {
        var concern = new Concern(service, List.of(), Severity.CRITICAL, true);
        return rule(service, new Target.Http(address(url)), Bounds.NONE, config.interval(), believed(), concern);
    }

    /** Where the endpoint is silent, the probe of its health says so. */
    private ProbeRule vital(String service, URI url, Vital vital) {
        var of = vital.of();
        var target = new Target.Scrape(
                address(url), Selector.parse(vital.series()), of == null ? null : Selector.parse(of), vital.rate());
        return rule(
                service + "-" + vital.name().toLowerCase(Locale.ROOT),
                target,
                new Bounds(Limits.NONE, vital.limits()),
                config.metricsInterval(),
                vital.patience(),
                new Concern(service, List.of(), Severity.ERROR, false));
    }

    private ProbeRule pods(String service, String selector) {
        return rule(
                service + "-pods",
                new Target.Pods(null, selector, 1, NOT_READY),
                Bounds.NONE,
                config.interval(),
                believed(),
                new Concern(service, List.of(), Severity.CRITICAL, true));
    }

    private ProbeRule rule(
            String name, Target target, Bounds bounds, Duration every, Patience patience, Concern concern) {
        return new ProbeRule(name, target, bounds, new Rhythm(every, config.timeout()), patience, concern, false);
    }

    private Patience believed() {
        return new Patience(config.failures(), config.successes(), config.failuresAtStart());
    }

    private static Target.Address address(URI url) {
        return new Target.Address(WebAddress.of(url), WebAddress.shown(url, url.getRawPath()), List.of());
    }
}
