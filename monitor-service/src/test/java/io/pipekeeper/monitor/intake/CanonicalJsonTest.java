package io.pipekeeper.monitor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void hashesWhatItMeansAndNotHowItIsWritten() throws JsonProcessingException {
        assertThat(hash("{\"b\": [1, 2], \"a\": {\"y\": null, \"x\": \"ü\"}}"))
                .isEqualTo(hash("{\"a\":{\"x\":\"\\u00fc\",\"y\":null},\"b\":[1,2]}"))
                .isNotEqualTo(hash("{\"a\":{\"x\":\"ü\",\"y\":null},\"b\":[2,1]}"));
    }

    private static String hash(String text) throws JsonProcessingException {
        return CanonicalJson.hash("OPENLINEAGE", new ObjectMapper().readTree(text));
    }
}
