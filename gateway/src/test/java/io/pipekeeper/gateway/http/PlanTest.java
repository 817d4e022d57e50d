package io.pipekeeper.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void isAddedToTheAnswer() {
        var answer = "{\"data\":{\"a\":1}}".getBytes(StandardCharsets.UTF_8);

        var explained = new JsonObject(Buffer.buffer(Plan.addedTo(answer, "fetch \"a\"\n")));

        assertThat(explained.getJsonObject("data").getInteger("a")).isEqualTo(1);
        assertThat(explained.getJsonObject("extensions").getString("plan")).isEqualTo("fetch \"a\"\n");
    }
}
