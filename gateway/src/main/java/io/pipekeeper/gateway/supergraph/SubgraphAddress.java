package io.pipekeeper.gateway.supergraph;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Where a subgraph answers, over which connections, and how patient we are with it. */
record SubgraphAddress(HttpClient client, RequestOptions options, Duration timeout, long maxAnswer) {

    /** A subgraph that is away must not cost its callers more than this. */
    private static final Duration CONNECT = Duration.ofSeconds(1);

    static SubgraphAddress of(Vertx vertx, SubgraphsConfig.Subgraph config) {
        var url = config.url();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(withPath(url).toString())
                .setConnectTimeout(config.timeout().toMillis());
        return new SubgraphAddress(
                client(vertx, config),
                options,
                config.timeout(),
                config.maxAnswer().asLongValue());
    }

    Future<HttpClientRequest> request() {
        return client.request(new RequestOptions(options));
    }

    <T> Future<T> inTime(Future<T> answer) {
        return answer.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static HttpClient client(Vertx vertx, SubgraphsConfig.Subgraph config) {
        var options = new HttpClientOptions()
                .setKeepAlive(true)
                .setTcpNoDelay(true)
                .setConnectTimeout(Math.toIntExact(CONNECT.toMillis()));
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }

    private static URI withPath(URI url) {
        var path = url.getPath();
        return path == null || path.isEmpty() || path.equals("/") ? url.resolve("/graphql") : url;
    }
}
