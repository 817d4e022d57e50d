package io.pipekeeper.monitor.probe.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.probe.http.Doors;
import io.pipekeeper.monitor.probe.http.WebServer;
import io.pipekeeper.monitor.probe.rule.Answer;
import io.pipekeeper.monitor.probe.rule.Answer.Sample;
import io.pipekeeper.monitor.probe.rule.Selector;
import io.pipekeeper.monitor.probe.rule.Target;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsProbeTest {

    private static final String METRICS = """
            # TYPE jvm_memory_used_bytes gauge
            jvm_memory_used_bytes{area="heap",id="Eden Space"} 6.0E7
            jvm_memory_used_bytes{area="heap",id="Tenured Gen"} 1.8E8
            jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.9E7
            jvm_memory_max_bytes{area="heap",id="Eden Space"} 8.0E7
            jvm_memory_max_bytes{area="heap",id="Tenured Gen"} 2.2E8
            process_cpu_usage NaN
            process_cpu_seconds_total 12.5
            process_cpu_time_ns_total 1.25E10
            cpus 2
            disk_free{device="sda"} 3
            disk_free{device="sdb"} 90
            empty_max 0
            """;

    private final MetricsProbe probe = new MetricsProbe(Doors.open());
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = new WebServer().page("/metrics", 200, METRICS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsSeriesOfAProcess() {
        assertThat(scrape("disk_free", null, false))
                .isInstanceOfSatisfying(
                        Answer.Measured.class,
                        measured -> assertThat(measured.samples())
                                .containsExactly(new Sample(3, "3 (device=sda)"), new Sample(90, "90 (device=sdb)")));
        assertThat(scrape("disk_free{device=\"sda\"}", null, false))
                .isInstanceOfSatisfying(
                        Answer.Measured.class,
                        measured -> assertThat(measured.samples()).containsExactly(new Sample(3, "3")));
    }

    @Test
    void readsWhatShareIsUsed() {
        assertThat(scrape("jvm_memory_used_bytes{area=\"heap\"}", "jvm_memory_max_bytes{area=\"heap\"}", false))
                .isInstanceOfSatisfying(
                        Answer.Measured.class,
                        measured -> assertThat(measured.samples()).containsExactly(new Sample(80, "80 %")));
        assertThat(scrape("disk_free", "empty_max", false))
                .isEqualTo(new Answer.Nothing("empty_max is 0: nothing is a share of it"));
    }

    @Test
    void readsACountWithTheTime() {
        assertThat(scrape("process_cpu_seconds_total", null, true))
                .isInstanceOfSatisfying(
                        Answer.Counted.class,
                        counted -> assertThat(counted.total()).isEqualTo(12.5));
    }

    @Test
    void readsWhatShareOfAllCpusWasUsed() {
        assertThat(scrape("process_cpu_seconds_total", "cpus", true))
                .isInstanceOfSatisfying(
                        Answer.Counted.class,
                        counted -> assertThat(counted.total()).isEqualTo(625));
        assertThat(scrape("process_cpu_time_ns_total", "cpus", true))
                .isInstanceOfSatisfying(
                        Answer.Counted.class,
                        counted -> assertThat(counted.total()).isEqualTo(625));
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThat(scrape("absent", null, false)).isEqualTo(new Answer.Nothing("there is no series absent"));
        assertThat(scrape("disk_free", "absent", false)).isEqualTo(new Answer.Nothing("there is no series absent"));
        server.page("/page", 200, "<html>").page("/gone", 404, "");

        assertThat(probe.ask(scrape("/page")))
                .isEqualTo(new Answer.Nothing("what it shows are no metrics: line 1 is no series"));
        assertThat(probe.ask(scrape("/gone"))).isEqualTo(new Answer.Nothing("HTTP 404"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'resultType':'scalar','result':[1435781451.781,'0.5']} | 0.5 | 0.5",
                "{'resultType':'vector','result':[{'metric':{},'value':[1435781451.781,'93']}]} | 93 | 93",
                "{'resultType':'vector','result':[{'metric':{'__name__':'up','job':'db'},'value':[1,'0']}]} | 0 | 0 (job=db)",
                "{'resultType':'scalar','result':[1,'NaN']} | NaN | NaN",
                "{'resultType':'scalar','result':[1,'+Inf']} | Infinity | Infinity"
            })
    void asksPrometheus(String result, double value, String text) {
        List<String> asked = new CopyOnWriteArrayList<>();
        server.on("/api/v1/query", exchange -> {
            asked.add(URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
            WebServer.answer(
                    exchange,
                    200,
                    "{'status':'success','data':%s}".formatted(result).replace('\'', '"'));
        });

        assertThat(query())
                .isInstanceOfSatisfying(
                        Answer.Measured.class,
                        measured -> assertThat(measured.samples()).containsExactly(new Sample(value, text)));
        assertThat(asked).containsExactly("query=up{job=\"db\"} + 1");
    }

    @Test
    void doesNotTakeAnEmptyResultForAGoodOne() {
        server.page(
                "/api/v1/query", 200, "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}");

        assertThat(query())
                .isInstanceOfSatisfying(
                        Answer.Measured.class,
                        measured -> assertThat(measured.samples()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {'status':'error','errorType':'bad_data','error':'unknown function'} | HTTP 400: unknown function",
                "502 | <html> | HTTP 502",
                "200 | <html> | the answer is not that of a Prometheus server",
                "200 | {'status':'success'} | the answer is not that of a Prometheus server",
                "200 | {'data':{'resultType':'matrix','result':[]}} | the query is for a span of time: it has to be for an instant"
            })
    void saysWhatIsWrongWithAQuery(int status, String body, String why) {
        server.page("/api/v1/query", status, body.replace('\'', '"'));

        assertThat(query()).isEqualTo(new Answer.Nothing(why));
    }

    private Answer query() {
        return probe.ask(new Target.Query(Doors.address(server.uri()), "up{job=\"db\"} + 1"));
    }

    private Target.Scrape scrape(String path) {
        return new Target.Scrape(Doors.address(server.uri().resolve(path)), Selector.parse("x"), null, false);
    }

    private Answer scrape(String series, @Nullable String of, boolean rate) {
        return probe.ask(new Target.Scrape(
                Doors.address(server.uri().resolve("/metrics")),
                Selector.parse(series),
                of == null ? null : Selector.parse(of),
                rate));
    }
}
