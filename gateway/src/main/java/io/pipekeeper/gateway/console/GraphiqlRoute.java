package io.pipekeeper.gateway.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Serves the page and what it needs, when that is switched on. */
@ApplicationScoped
class GraphiqlRoute {

    /** Nothing comes from elsewhere; GraphiQL's editor sets styles by itself and brings its fonts and icons inline. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self';"
            + " style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final boolean enabled;

    GraphiqlRoute(GraphiqlConfig config) {
        this.enabled = config.enabled();
    }

    void install(@Observes Router router) {
        // The jar that brings GraphiQL brings a page of its own, which knows nothing of our tokens.
        router.route("/graphql-ui*").handler(request -> request.fail(404));
        if (!enabled) {
            return;
        }
        for (var file : ConsoleFile.all()) {
            var content = file.read();
            router.get(file.path()).handler(request -> send(request, file, content));
        }
    }

    private static void send(RoutingContext request, ConsoleFile file, Buffer content) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(content);
    }
}
