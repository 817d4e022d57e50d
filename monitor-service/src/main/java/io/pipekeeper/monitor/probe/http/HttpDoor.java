package io.pipekeeper.monitor.probe.http;

import io.pipekeeper.monitor.probe.rule.Target.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Fetches a page for a probe. Whoever calls limits the time: he interrupts. */
@ApplicationScoped
public class HttpDoor {

    private static final int MAX_REDIRECTS = 3;

    private final HttpClient client;

    HttpDoor(HttpConfig config) {
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        config.caFile().ifPresent(file -> builder.sslContext(Trust.alsoIn(file)));
        client = builder.build();
    }

    /** The page at an address, of its body not more than so many bytes. */
    public Page get(Address address, int maxBytes) throws NoAnswer {
        return get(address, address.url(), maxBytes);
    }

    /** The page at a URL below an address, called with the headers of the address. */
    public Page get(Address address, URI url, int maxBytes) throws NoAnswer {
        var begin = System.nanoTime();
        var target = url;
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            var kept = new Kept(maxBytes);
            var response = send(request(address, target), kept);
            var next = redirect(response);
            if (next.isEmpty()) {
                var latency = Duration.ofNanos(System.nanoTime() - begin);
                return new Page(response.statusCode(), kept.text(), kept.isWhole(), latency);
            }
            target = next.get();
        }
        throw new NoAnswer("it redirects more than %d times".formatted(MAX_REDIRECTS));
    }

    private HttpResponse<Void> send(HttpRequest request, Kept kept) throws NoAnswer {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArrayConsumer(kept));
        } catch (IOException e) {
            throw NoAnswer.because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("stopped while asking");
        }
    }

    private static HttpRequest request(Address address, URI target) {
        var request = HttpRequest.newBuilder(target).header("User-Agent", "Pipekeeper monitor");
        // A secret is for the one to whom it was given, and not for whomever he sends us to.
        if (isSameOrigin(address.url(), target)) {
            address.headers().forEach(header -> request.setHeader(header.name(), header.value()));
        }
        return request.build();
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getAuthority()).equalsIgnoreCase(String.valueOf(other.getAuthority()));
    }

    private static Optional<URI> redirect(HttpResponse<?> response) throws NoAnswer {
        var location = response.headers().firstValue("Location");
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                location.isEmpty() ? Optional.empty() : resolve(response.uri(), location.get());
            default -> Optional.empty();
        };
    }

    private static Optional<URI> resolve(URI from, String location) throws NoAnswer {
        try {
            return Optional.of(WebAddress.of(from.resolve(location)));
        } catch (IllegalArgumentException e) {
            throw new NoAnswer("it redirects to what is no address");
        }
    }
}
