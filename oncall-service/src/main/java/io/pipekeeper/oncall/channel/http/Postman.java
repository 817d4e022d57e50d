package io.pipekeeper.oncall.channel.http;

import io.pipekeeper.oncall.channel.SendFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/**
 * Posts pages to providers. Follows no redirects: they would lead where nobody has looked.
 *
 * <p>Names are looked up before each post to an address that a person chose. The JVM remembers an answer for longer than
 * a post takes, so that the connection goes to the address that was looked at.
 */
@ApplicationScoped
public class Postman {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final boolean allowsPrivate;
    private final Duration patience;
    private final HttpClient http;

    @Inject
    Postman(ReachConfig config) {
        this(config.allowPrivateAddresses(), PATIENCE);
    }

    /** For tests, which have less patience. */
    Postman(boolean allowsPrivate, Duration patience) {
        this.allowsPrivate = allowsPrivate;
        this.patience = patience;
        // Half of the time for the connection: a time-out there says that nothing has left.
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience.dividedBy(2))
                .followRedirects(Redirect.NEVER)
                .version(Version.HTTP_1_1)
                .build();
    }

    /**
     * Posts, and waits for the answer.
     *
     * @param who the provider, for the message of a failure
     */
    public Reply post(Post post, String who) throws SendFailure {
        if (post.chosenByPeople() && !allowsPrivate) {
            requirePublic(post.url(), who);
        }
        var answer = http.sendAsync(request(post, who), _ -> new Excerpt());
        return await(answer, who);
    }

    private Reply await(CompletableFuture<HttpResponse<String>> answer, String who) throws SendFailure {
        try {
            var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Reply.of(response.statusCode(), response.headers(), response.body());
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause(), who);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw SendFailure.unknown("%s did not answer in time".formatted(who), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw SendFailure.unknown("Interrupted", e);
        }
    }

    private HttpRequest request(Post post, String who) throws SendFailure {
        try {
            var request = HttpRequest.newBuilder(post.url()).POST(BodyPublishers.ofString(post.body()));
            post.headers().forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException e) {
            throw SendFailure.notSent("%s: not an address, or not a header".formatted(who));
        }
    }

    private static SendFailure failure(Throwable cause, String who) {
        var name = cause.getClass().getSimpleName();
        return switch (cause) {
            case ConnectException _, HttpConnectTimeoutException _, SSLHandshakeException _ ->
                SendFailure.notSent("%s cannot be reached (%s)".formatted(who, name), cause);
            default -> SendFailure.unknown("%s broke off (%s)".formatted(who, name), cause);
        };
    }

    private static void requirePublic(URI url, String who) throws SendFailure {
        try {
            if (!Stream.of(InetAddress.getAllByName(url.getHost())).allMatch(Reach::isPublic)) {
                throw SendFailure.refused("%s lies in a private network, where pages may not go".formatted(who));
            }
        } catch (UnknownHostException e) {
            throw SendFailure.notSent("%s cannot be found".formatted(who), e);
        }
    }
}
