package io.pipekeeper.oncall.channel.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.oncall.channel.Address;
import io.pipekeeper.oncall.channel.OutgoingPage;
import io.pipekeeper.oncall.channel.PageChannel;
import io.pipekeeper.oncall.channel.PageSender;
import io.pipekeeper.oncall.channel.SendFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** Posts pages as JSON, signed as {@link WebhookSignature} says. Any answer of the 200s means: taken. */
@ApplicationScoped
class WebhookSender implements PageSender {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Config settings;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WebhookSender(Config settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    public PageChannel channel() {
        return PageChannel.WEBHOOK;
    }

    @Override
    public void send(OutgoingPage page) throws SendFailure {
        if (!(page.address() instanceof Address.Webhook address)) {
            throw SendFailure.notSent("No webhook is known");
        }
        var status = post(request(page, address));
        if (status / 100 != 2) {
            throw SendFailure.unknown("The webhook answered HTTP " + status);
        }
    }

    private HttpRequest request(OutgoingPage page, Address.Webhook address) throws SendFailure {
        var secret = settings.getOptionalValue(address.secret(), String.class)
                .orElseThrow(
                        () -> SendFailure.notSent("The webhook's secret %s is not set".formatted(address.secret())));
        var body = body(page);
        var timestamp = page.at().getEpochSecond();
        return HttpRequest.newBuilder(address.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Pipekeeper-Page", page.id().toString())
                .header(WebhookSignature.TIMESTAMP_HEADER, Long.toString(timestamp))
                .header(WebhookSignature.SIGNATURE_HEADER, new WebhookSignature(secret).sign(timestamp, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String body(OutgoingPage page) throws SendFailure {
        try {
            var message = page.message();
            return json.writeValueAsString(Map.of(
                    "page", page.id(),
                    "incident", String.valueOf(message.incident()),
                    "subject", message.subject(),
                    "text", message.text()));
        } catch (JsonProcessingException e) {
            throw SendFailure.notSent("The page cannot be written as JSON", e);
        }
    }

    private int post(HttpRequest request) throws SendFailure {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw SendFailure.unknown(
                    "The webhook did not answer (%s)".formatted(e.getClass().getSimpleName()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SendFailure.unknown("Interrupted", e);
        }
    }
}
