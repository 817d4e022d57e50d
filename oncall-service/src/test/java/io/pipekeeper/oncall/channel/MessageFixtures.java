package io.pipekeeper.oncall.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.severity.IncidentSeverity;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A page as senders get it, and what they need to send it. */
public final class MessageFixtures {

    public static final Instant NINE = Instant.parse("2026-01-06T09:00:00Z");
    public static final URI LINK = URI.create("https://oncall.example/answer?token=abc&page=1");

    private static final UUID PAGE = new UUID(0, 2);
    private static final UUID INCIDENT = new UUID(0, 1);

    private MessageFixtures() {}

    public static Message critical() {
        return critical(
                "[CRITICAL] Aggregate Profit: Negative profit", "Engineer A, you are called.\n\nNegative profit");
    }

    public static Message critical(String subject, String text) {
        return new Message(
                subject, text, "Critical: Aggregate Profit: " + text, IncidentSeverity.CRITICAL, INCIDENT, LINK, "4a");
    }

    /** A message about nothing in particular that nobody can answer. */
    public static Message plain(String text) {
        return new Message("Test", text, text, null, null, null, null);
    }

    public static OutgoingPage to(Address address) {
        return to(address, critical());
    }

    public static OutgoingPage to(Address address, Message message) {
        return new OutgoingPage(PAGE, address, message, NINE);
    }

    /** The secrets of a test, by the names of their settings. */
    public static Secrets secrets(Map<String, String> settings) {
        return new Secrets(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }

    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
