package io.pipekeeper.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.gateway.limits.LimitsConfig;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.MDC;

/** The way of a request through the gateway: open the envelope, sign in, read, answer. */
@ApplicationScoped
class GraphQLRoute {

    private static final String PATH = "/graphql";

    private final Gate gate;
    private final Desk desk;
    private final LimitsConfig limits;
    private final MeterRegistry metrics;

    GraphQLRoute(Gate gate, Desk desk, LimitsConfig limits, MeterRegistry metrics) {
        this.gate = gate;
        this.desk = desk;
        this.limits = limits;
        this.metrics = metrics;
    }

    void install(@Observes Router router) {
        // One route for each step: Vert.x wants bodies read first in a route, and strangers send none that we read.
        var body = BodyHandler.create(false).setBodyLimit(limits.bodySize().asLongValue());
        List.<Handler<RoutingContext>>of(this::open, gate::pass, body, desk::serve)
                .forEach(step -> router.route(PATH).handler(step));
        router.route(PATH).failureHandler(Answers::refuse);
    }

    private void open(RoutingContext request) {
        request.addEndHandler(_ -> count(request.response().getStatusCode()));
        var visit = Visit.begin();
        visit.keepIn(request);
        MDC.put("operation", visit.operationId());
        visit.answeredAs(Envelope.open(
                        request.request().method(), request.request().headers()))
                .keepIn(request);
        request.next();
    }

    private void count(int status) {
        metrics.counter("gateway.requests", "status", Integer.toString(status)).increment();
    }
}
