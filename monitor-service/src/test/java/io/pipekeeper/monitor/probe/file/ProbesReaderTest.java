package io.pipekeeper.monitor.probe.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.check.Severity;
import io.pipekeeper.monitor.probe.rule.Concern;
import io.pipekeeper.monitor.probe.rule.Limits;
import io.pipekeeper.monitor.probe.rule.Patience;
import io.pipekeeper.monitor.probe.rule.ProbeKind;
import io.pipekeeper.monitor.probe.rule.ProbeRule;
import io.pipekeeper.monitor.probe.rule.Rhythm;
import io.pipekeeper.monitor.probe.rule.Selector;
import io.pipekeeper.monitor.probe.rule.Target;
import io.pipekeeper.subgraph.apply.FileInput;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbesReaderTest {

    private static final String HEAD = "apiVersion: pipekeeper.io/v1\nkind: Probes\nprobes:\n";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "monitor.probe.values.rates", "https://me:hunter2@rates.example/v1?key=hunter2",
            "monitor.probe.values.rates-token", "hunter2",
            "monitor.probe.values.kafka", "broker:9092"));
    private final ProbesReader reader =
            new ProbesReader(new Placeholders(name -> Optional.ofNullable(settings.get(name))));

    @Test
    void readsAllThatAProbeCanSay() {
        var rule = only("""
                  - name: exchange-rates
                    description: What profit is converted with
                    httpGet:
                      url: ${rates}
                      httpHeaders: [{name: Authorization, value: "Bearer ${rates-token}"}]
                    latencyMillis: {warnAbove: 500, failAbove: 2000}
                    periodSeconds: 30
                    timeoutSeconds: 5
                    failureThreshold: 4
                    successThreshold: 1
                    startupFailureThreshold: 10
                    severity: critical
                    onNoData: ignore
                    pipelines: [aggregate-profit, profit]
                """);

        var header = new Target.Header("Authorization", "Bearer hunter2");
        var url = URI.create("https://me:hunter2@rates.example/v1?key=hunter2");
        assertThat(rule)
                .isEqualTo(new ProbeRule(
                        "exchange-rates",
                        new Target.Http(new Target.Address(url, "https://rates.example/…", List.of(header))),
                        new ProbeRule.Bounds(Limits.above(500, 2000), Limits.NONE),
                        new Rhythm(Duration.ofSeconds(30), Duration.ofSeconds(5)),
                        new Patience(4, 1, 10),
                        new Concern("exchange-rates", List.of("aggregate-profit", "profit"), Severity.CRITICAL, false),
                        false));
        assertThat(rule.toString()).doesNotContain("hunter2");
    }

    @Test
    void needsLittle() {
        var rule = only("  - {name: kafka, tcpSocket: {address: '${kafka}'}}\n");

        assertThat(rule.target()).isEqualTo(new Target.Tcp("broker", 9092));
        assertThat(rule.rhythm()).isEqualTo(new Rhythm(Duration.ofSeconds(10), Duration.ofSeconds(3)));
        assertThat(rule.patience()).isEqualTo(new Patience(3, 2, 3));
        assertThat(rule.concern()).isEqualTo(new Concern("kafka", List.of(), Severity.ERROR, true));
    }

    @Test
    void readsTheOtherTargets() {
        assertThat(only("  - {name: a, jdbc: {warehouse: demo}, value: {warnAbove: 80}}")
                        .target())
                .isEqualTo(new Target.Jdbc("demo", Target.Jdbc.Measure.CONNECTIONS));
        assertThat(only("  - {name: a, jdbc: {warehouse: demo, measure: replicationLag}}")
                        .target())
                .isEqualTo(new Target.Jdbc("demo", Target.Jdbc.Measure.REPLICATION_LAG));
        assertThat(only("""
                  - name: a
                    prometheusQuery: {server: "http://prometheus:9090", query: "1 - avail / size"}
                    value: {failAbove: 0.9}
                """).target().shown()).isEqualTo("http://prometheus:9090 1 - avail / size");
        assertThat(only("""
                  - name: a
                    metrics: {url: "http://oncall/q/metrics", series: 'used{area="heap"}', of: max}
                    value: {failAbove: 90}
                """).target()).isInstanceOfSatisfying(Target.Scrape.class, scrape -> {
            assertThat(scrape.series()).isEqualTo(Selector.parse("used{area=\"heap\"}"));
            assertThat(scrape.shown()).isEqualTo("http://oncall/q/metrics used{area=\"heap\"} of max");
        });
        assertThat(only("  - {name: a, pods: {selector: app=billing, notReadySeconds: 30, minReady: 2}}")
                        .target())
                .isEqualTo(new Target.Pods(null, "app=billing", 2, Duration.ofSeconds(30)));
    }

    @Test
    void cannotAskWhatIsNotConfiguredHere() {
        assertThat(only("  - {name: a, tcpSocket: {address: '${elsewhere}'}}").target())
                .isEqualTo(new Target.Unknown(ProbeKind.TCP, "monitor.probe.values.elsewhere is not set"));
    }

    @Test
    void keepsOfAFileOnlyWhatStandsThere() {
        var draft = read("  - {name: a, httpGet: {url: '${rates}'}}").getFirst();

        assertThat(draft.source()).isEqualTo("{\"name\":\"a\",\"httpGet\":{\"url\":\"${rates}\"}}");
        assertThat(reader.read("probes.yaml", draft.source())).isEqualTo(draft.rule());
    }

    @Test
    void cannotAskWhenAValueHasBecomeUnfit() {
        var source = read("  - {name: a, tcpSocket: {address: '${kafka}'}}")
                .getFirst()
                .source();
        settings.put("monitor.probe.values.kafka", "broker");

        assertThat(reader.read("probes.yaml", source).target())
                .isEqualTo(new Target.Unknown(ProbeKind.TCP, "an address is written host:port"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: A, tcpSocket: {address: 'a:1'}} | 4:5: a probe needs a name that is a label such as exchange-rate-api",
                "{name: a} | 4:5: 'a' needs exactly one of httpGet, tcpSocket, jdbc, prometheusQuery, metrics, pods",
                "{name: a, tcpSocket: {address: 'a:1'}, jdbc: {warehouse: b}} | 4:5: 'a' needs exactly one of httpGet, tcpSocket, jdbc, prometheusQuery, metrics, pods",
                "{name: a, tcpSocket: {}} | 4:15: tcpSocket needs an address such as broker:9092",
                "{name: a, tcpSocket: {address: 'a:99999'}} | 4:36: an address is written host:port",
                "{name: a, tcpSocket: {address: 'a:1'}, port: 1} | 4:44: unknown field 'port'",
                "{name: a, httpGet: {url: 'ftp://a/'}} | 4:30: an address must begin with http:// or https:// and a host",
                "{name: a, httpGet: {url: 'http://a/${'}} | 4:30: a placeholder is written ${name}, with a label as name",
                "{name: a, tcpSocket: {address: 'a:1'}, value: {warnAbove: 1}} | 4:51: this target tells no number that could have limits",
                "{name: a, tcpSocket: {address: 'a:1'}, latencyMillis: {warnAbove: 2, failAbove: 1}} | 4:44: failAbove must not be less than warnAbove",
                "{name: a, tcpSocket: {address: 'a:1'}, timeoutSeconds: 60} | 4:60: timeoutSeconds must be more than 0 and at most periodSeconds",
                "{name: a, tcpSocket: {address: 'a:1'}, failureThreshold: 0} | 4:62: failureThreshold must be at least 1",
                "{name: a, tcpSocket: {address: 'a:1'}, severity: bad} | 4:54: severity must be critical, error, warning or info",
                "{name: a, metrics: {url: 'http://a', series: 'rate(x)'}, value: {failAbove: 1}} | 4:50: 'rate(x)' is not a series such as name{label=\"value\"}",
                "{name: a, metrics: {url: 'http://a', series: x}} | 4:5: a number needs limits: warnAbove, failAbove, warnBelow, failBelow",
                "{name: a, jdbc: {warehouse: b, measure: rows}} | 4:45: measure must be connections or replicationLag",
                "{name: a, pods: {selector: a=b}, latencyMillis: {warnAbove: 1}} | 4:53: pods are watched and not called: they have no latency"
            })
    void saysWhereAFaultIs(String probe, String fault) {
        assertThatThrownBy(() -> read("  - " + probe)).hasMessageStartingWith("probes.yaml:" + fault);
    }

    @Test
    void refusesTwoOfOneName() {
        assertThatThrownBy(() -> read("""
                  - {name: a, tcpSocket: {address: 'a:1'}}
                  - {name: a, tcpSocket: {address: 'b:1'}}
                """)).hasMessage("probes.yaml:5:12: two probes have the name 'a'");
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> reader.read(new FileInput("probes.yaml", "kind: Pod\nprobes: []")))
                .hasMessageContaining("apiVersion must be pipekeeper.io/v1");
        assertThatThrownBy(() -> reader.read(new FileInput("probes.yaml", HEAD + "  [")))
                .hasMessageStartingWith("probes.yaml:");
    }

    private ProbeRule only(String probes) {
        return read(probes).getFirst().rule();
    }

    private List<ProbesReader.Draft> read(String probes) {
        return reader.read(new FileInput("probes.yaml", HEAD + probes));
    }
}
