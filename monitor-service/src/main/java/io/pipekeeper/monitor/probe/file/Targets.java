package io.pipekeeper.monitor.probe.file;

import static io.pipekeeper.monitor.probe.file.Misplaced.at;

import io.pipekeeper.monitor.probe.file.ProbesFile.Entry;
import io.pipekeeper.monitor.probe.http.WebAddress;
import io.pipekeeper.monitor.probe.rule.Selector;
import io.pipekeeper.monitor.probe.rule.Target;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what a probe of a file asks. */
final class Targets {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:\\[([0-9a-fA-F:]+)]|([^\\s:/@]+)):(\\d{1,5})");
    private static final int MAX_PORT = 65_535;
    private static final int NOT_READY_SECONDS = 60;

    private final Placeholders placeholders;

    Targets(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    Target of(Entry entry) {
        return missing(entry)
                .<Target>map(setting -> new Target.Unknown(entry.probeKind(), setting + " is not set"))
                .orElseGet(() -> known(entry));
    }

    private Optional<String> missing(Entry entry) {
        return templates(entry)
                .map(placeholders::missing)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> templates(Entry entry) {
        var http = entry.httpGet();
        var tcp = entry.tcpSocket();
        var query = entry.prometheusQuery();
        var metrics = entry.metrics();
        var address = Stream.of(
                        http == null ? null : http.url(),
                        tcp == null ? null : tcp.address(),
                        query == null ? null : query.server(),
                        metrics == null ? null : metrics.url())
                .filter(Objects::nonNull);
        var headers = Stream.of(
                        http == null ? null : http.httpHeaders(),
                        query == null ? null : query.httpHeaders(),
                        metrics == null ? null : metrics.httpHeaders())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(ProbesFile.HttpHeader::value);
        return Stream.concat(address, headers);
    }

    private Target known(Entry entry) {
        var http = entry.httpGet();
        if (http != null) {
            return new Target.Http(address("httpGet", "url", http.url(), http.httpHeaders()));
        }
        var tcp = entry.tcpSocket();
        if (tcp != null) {
            return at(List.of("tcpSocket", "address"), () -> tcp(placeholders.resolve(tcp.address())));
        }
        var jdbc = entry.jdbc();
        if (jdbc != null) {
            return new Target.Jdbc(jdbc.warehouse(), at(List.of("jdbc", "measure"), () -> measure(jdbc.measure())));
        }
        var pods = entry.pods();
        return pods == null ? numbers(entry) : pods(pods);
    }

    private Target numbers(Entry entry) {
        var query = entry.prometheusQuery();
        if (query != null) {
            var address = address("prometheusQuery", "server", query.server(), query.httpHeaders());
            return new Target.Query(address, query.query());
        }
        var metrics = Objects.requireNonNull(entry.metrics());
        var address = address("metrics", "url", metrics.url(), metrics.httpHeaders());
        var series = at(List.of("metrics", "series"), () -> Selector.parse(metrics.series()));
        var of = metrics.of();
        var whole = of == null ? null : at(List.of("metrics", "of"), () -> Selector.parse(of));
        return at(
                List.of("metrics", "rate"),
                () -> new Target.Scrape(address, series, whole, Boolean.TRUE.equals(metrics.rate())));
    }

    private Target.Address address(String target, String key, String template, List<ProbesFile.HttpHeader> headers) {
        var url = at(List.of(target, key), () -> WebAddress.of(URI.create(placeholders.resolve(template))));
        var resolved = headers.stream()
                .map(header -> new Target.Header(
                        header.name(),
                        at(List.of(target, "httpHeaders"), () -> oneLine(placeholders.resolve(header.value())))))
                .toList();
        return new Target.Address(url, WebAddress.shown(url, template), resolved);
    }

    private static String oneLine(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the value of a header must be one line");
        }
        return value;
    }

    private static Target tcp(String address) {
        var parts = HOST_AND_PORT.matcher(address);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > MAX_PORT) {
            throw new IllegalArgumentException("an address is written host:port");
        }
        var host = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new Target.Tcp(host, Integer.parseInt(parts.group(3)));
    }

    private static Target.Jdbc.Measure measure(@Nullable String word) {
        return switch (Objects.requireNonNullElse(word, "connections").toLowerCase(Locale.ROOT)) {
            case "connections" -> Target.Jdbc.Measure.CONNECTIONS;
            case "replicationlag" -> Target.Jdbc.Measure.REPLICATION_LAG;
            default -> throw new IllegalArgumentException("measure must be connections or replicationLag");
        };
    }

    private static Target pods(ProbesFile.Pods pods) {
        return new Target.Pods(
                pods.namespace(),
                pods.selector(),
                Objects.requireNonNullElse(pods.minReady(), 1),
                Duration.ofSeconds(Objects.requireNonNullElse(pods.notReadySeconds(), NOT_READY_SECONDS)));
    }
}
