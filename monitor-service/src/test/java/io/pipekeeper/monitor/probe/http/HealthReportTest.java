package io.pipekeeper.monitor.probe.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.pipekeeper.monitor.probe.rule.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthReportTest {

    private static final Duration FAST = Duration.ofMillis(12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'status':'UP','checks':[]} | true | UP",
                "503 | {'status':'DOWN','checks':[{'name':'Database','status':'DOWN'},{'name':'Disk','status':'UP'}]} | false | DOWN: Database",
                "503 | {'status':'DOWN','checks':[{'name':'Database','status':'DOWN','data':{'pool':'exhausted','open':20}}]} | false | DOWN: Database (pool: exhausted, open: 20)",
                "503 | {'status':'DOWN','checks':[{'status':'DOWN'}]} | false | DOWN: a check without a name",
                "503 | {'status':'DOWN','checks':[]} | false | DOWN",
                "503 | {'status':'UP','checks':[]} | false | DOWN",
                "200 | hello | true | HTTP 200",
                "204 | `` | true | HTTP 204",
                "502 | <html> | false | HTTP 502",
                "404 | {'details':'x'} | false | HTTP 404"
            })
    void readsAHealthReportCheckByCheck(int status, String body, boolean well, String text) {
        var page = new Page(status, body.replace('\'', '"'), true, FAST);

        assertThat(HealthReport.read(page)).isEqualTo(new Answer.Told(well, text, FAST));
    }

    @Test
    void believesTheStatusOfAPageThatWasNotReadToItsEnd() {
        assertThat(HealthReport.read(new Page(200, "{\"status\": \"DO", false, FAST))
                        .well())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://me:hunter2@db/x refused | jdbc:postgresql://db/x refused",
                "url: http://h/?password=hunter2&x=1 | url: http://h/?password=***&x=1",
                "Authorization: Bearer hunter2 | Authorization: ***",
                "api_key=hunter2, port: 5432 | api_key=***, port: 5432",
                "pool: exhausted | pool: exhausted"
            })
    void keepsSecretsOfOthersToItself(String said, String shown) {
        assertThat(Secrets.hidden(said)).isEqualTo(shown);
    }
}
