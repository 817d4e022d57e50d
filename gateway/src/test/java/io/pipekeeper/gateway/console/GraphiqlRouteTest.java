package io.pipekeeper.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphiqlRouteTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void servesThePageWhereItIsSwitchedOn() {
        assertThat(routes(true)).extracting(Route::getPath).contains("/graphiql", "/graphiql/console.js");
    }

    @Test
    void servesNothingElsewhere() {
        assertThat(routes(false)).extracting(Route::getPath).noneMatch(path -> path.startsWith("/graphiql"));
    }

    private Iterable<Route> routes(boolean enabled) {
        var router = Router.router(vertx);
        new GraphiqlRoute(() -> enabled).install(router);
        return router.getRoutes();
    }
}
