package io.pipekeeper.monitor.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Something that came in, as it came. The hash tells whether it came before, however it is written. */
record Letter(String hash, PushKind kind, String body, Instant receivedAt) {

    static Letter of(PushKind kind, JsonNode json, Instant receivedAt) {
        return new Letter(CanonicalJson.hash(kind.name(), json), kind, json.toString(), receivedAt);
    }
}
