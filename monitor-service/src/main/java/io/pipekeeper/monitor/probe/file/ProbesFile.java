package io.pipekeeper.monitor.probe.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.probe.rule.Limits;
import io.pipekeeper.monitor.probe.rule.ProbeKind;
import io.pipekeeper.subgraph.id.Label;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file with probes, in the words that Kubernetes has for those of containers. */
@RegisterForReflection(
        ignoreNested = false,
        targets = {ProbesFile.class, Limits.class})
record ProbesFile(String apiVersion, String kind, List<Entry> probes) {

    ProbesFile {
        require("pipekeeper.io/v1".equals(apiVersion), "apiVersion must be pipekeeper.io/v1");
        require("Probes".equals(kind), "kind must be Probes");
        require(!probes.isEmpty(), "there are no probes in it");
    }

    /** The same file, its probes as they are written. */
    record Source(@Nullable String apiVersion, @Nullable String kind, List<JsonNode> probes) {}

    /** One probe. Exactly one of its targets is named. */
    record Entry(
            String name,
            @Nullable String description,
            List<String> pipelines,
            @Nullable String service,
            @Nullable HttpGet httpGet,
            @Nullable TcpSocket tcpSocket,
            @Nullable Jdbc jdbc,
            @Nullable PrometheusQuery prometheusQuery,
            @Nullable Metrics metrics,
            @Nullable Pods pods,
            @Nullable Limits latencyMillis,
            @Nullable Limits value,
            @Nullable Integer periodSeconds,
            @Nullable Integer timeoutSeconds,
            @Nullable Integer failureThreshold,
            @Nullable Integer successThreshold,
            @Nullable Integer startupFailureThreshold,
            @Nullable String severity,
            @Nullable String onNoData,
            @Nullable Boolean suspend) {

        Entry {
            require(name != null && Label.is(name), "a probe needs a name that is a label such as exchange-rate-api");
            require(
                    Stream.of(httpGet, tcpSocket, jdbc, prometheusQuery, metrics, pods)
                                    .filter(Objects::nonNull)
                                    .count()
                            == 1,
                    "'%s' needs exactly one of httpGet, tcpSocket, jdbc, prometheusQuery, metrics, pods"
                            .formatted(name));
            require(pipelines.stream().allMatch(Label::is), "the pipelines of '%s' must be labels".formatted(name));
            require(service == null || Label.is(service), "the service '%s' is not a label".formatted(service));
        }

        ProbeKind probeKind() {
            if (httpGet != null) {
                return ProbeKind.HTTP;
            }
            if (tcpSocket != null) {
                return ProbeKind.TCP;
            }
            if (jdbc != null) {
                return ProbeKind.JDBC;
            }
            return pods != null ? ProbeKind.KUBERNETES : ProbeKind.PROMETHEUS;
        }
    }

    /** A header of a request. */
    record HttpHeader(String name, String value) {

        HttpHeader {
            require(
                    name != null && name.matches("[A-Za-z0-9-]+"),
                    "a header needs a name of letters, digits and hyphens");
            require(value != null, "a header needs a value");
        }
    }

    record HttpGet(String url, List<HttpHeader> httpHeaders) {

        HttpGet {
            require(url != null, "httpGet needs a url");
        }
    }

    record TcpSocket(String address) {

        TcpSocket {
            require(address != null, "tcpSocket needs an address such as broker:9092");
        }
    }

    /** A warehouse of our configuration. */
    record Jdbc(String warehouse, @Nullable String measure) {

        Jdbc {
            require(warehouse != null, "jdbc needs the name of a warehouse");
        }
    }

    record PrometheusQuery(String server, String query, List<HttpHeader> httpHeaders) {

        PrometheusQuery {
            require(server != null && query != null, "prometheusQuery needs a server and a query");
        }
    }

    record Metrics(
            String url,
            String series,
            @Nullable String of,
            @Nullable Boolean rate,
            List<HttpHeader> httpHeaders) {

        Metrics {
            require(url != null && series != null, "metrics needs a url and a series");
        }
    }

    record Pods(
            String selector,
            @Nullable String namespace,
            @Nullable Integer minReady,
            @Nullable Integer notReadySeconds) {

        Pods {
            require(selector != null && !selector.isBlank(), "pods needs a selector such as app=billing");
            require(minReady == null || minReady >= 0, "minReady must not be negative");
            require(notReadySeconds == null || notReadySeconds >= 0, "notReadySeconds must not be negative");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
