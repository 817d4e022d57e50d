package io.pipekeeper.monitor.probe.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pipekeeper.monitor.probe.prometheus.Exposition.Series;
import io.pipekeeper.monitor.probe.rule.Selector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionTest {

    /** From the documentation of the format. */
    private static final String TEXT = """
            # HELP http_requests_total The total number of HTTP requests.
            # TYPE http_requests_total counter
            http_requests_total{method="post",code="200"} 1027 1395066363000
            http_requests_total{method="post",code="400"}    3 1395066363000

            # Escaping in label values:
            msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1.458255915e9

            # Minimalistic line:
            metric_without_timestamp_and_labels 12.47

            # A weird metric from before the epoch:
            something_weird{problem="division by zero"} +Inf -3982045

            rpc_duration_seconds{quantile="0.99"} 76656
            rpc_duration_seconds_sum 1.7560473e+07
            """;

    @Test
    void readsTheTextFormat() {
        assertThat(read(TEXT, "http_requests_total"))
                .containsExactly(
                        new Series("http_requests_total", Map.of("method", "post", "code", "200"), 1027),
                        new Series("http_requests_total", Map.of("method", "post", "code", "400"), 3));
        assertThat(read(TEXT, "http_requests_total{code=\"400\"}")).hasSize(1);
        assertThat(read(TEXT, "metric_without_timestamp_and_labels"))
                .containsExactly(new Series("metric_without_timestamp_and_labels", Map.of(), 12.47));
        assertThat(read(TEXT, "msdos_file_access_time_seconds").getFirst().labels())
                .containsEntry("path", "C:\\DIR\\FILE.TXT")
                .containsEntry("error", "Cannot find file:\n\"FILE.TXT\"");
        assertThat(read(TEXT, "something_weird").getFirst().value()).isInfinite();
        assertThat(read(TEXT, "rpc_duration_seconds")).hasSize(1);
    }

    @Test
    void readsOpenMetrics() {
        var text = """
                # TYPE acme_http_router_request_seconds summary
                # UNIT acme_http_router_request_seconds seconds
                acme_http_router_request_seconds_count{path="/api/v1",method="GET"} 807283.0 1605281325.0
                # TYPE foo histogram
                foo_bucket{le="0.01"} 8 # {} 0.054
                foo_bucket{le="+Inf"} 17 1520879607.789 # {trace_id="KOO5S4vxi0o"} 0.67 1520879606
                # TYPE process_cpu_seconds counter
                process_cpu_seconds_total 4.20072246e+06
                {"my.dotted.metric", region="eu"} 7
                # EOF
                """;

        assertThat(read(text, "acme_http_router_request_seconds_count")
                        .getFirst()
                        .value())
                .isEqualTo(807283);
        assertThat(read(text, "foo_bucket{le=\"+Inf\"}").getFirst().value()).isEqualTo(17);
        assertThat(read(text, "process_cpu_seconds_total").getFirst().value()).isEqualTo(4200722.46);
        assertThat(Exposition.read(text, new Selector("my.dotted.metric", List.of())))
                .containsExactly(new Series("my.dotted.metric", Map.of("region", "eu"), 7));
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "+Inf, Infinity", "-Inf, -Infinity", "Inf, Infinity", "1e-3, 0.001", "-0, -0.0"})
    void readsNumbersAsGoWritesThem(String written, double value) {
        assertThat(read("x " + written, "x").getFirst().value()).isEqualTo(Double.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "x",
                "x{",
                "x{a}",
                "x{a=}",
                "x{a=\"1}",
                "x{a=\"1\"} ",
                "x{a=\"1\" b=\"2\"} 1",
                "x 1,5",
                "x{} one",
                "{} 1",
                "{\"status\":\"UP\"}"
            })
    void saysWhereItCannotBeRead(String line) {
        assertThatThrownBy(() -> read("# a comment\nfine 1\n" + line, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 3 is no series");
    }

    @Test
    void readsWhateverTheLineEnds() {
        assertThat(read("x{ a = \"1\" , }\t1\r\n\r\n  x 2  \r\n", "x")).hasSize(2);
    }

    private static List<Series> read(String text, String selector) {
        return Exposition.read(text, Selector.parse(selector));
    }
}
