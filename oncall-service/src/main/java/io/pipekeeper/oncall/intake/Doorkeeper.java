package io.pipekeeper.oncall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.pipekeeper.oncall.intake.integration.Door;
import io.pipekeeper.oncall.intake.trace.TraceBook;
import io.pipekeeper.oncall.intake.trace.Visit;
import io.pipekeeper.subgraph.id.UuidV7;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Receives what comes through any door, so that all of them answer alike: with a trace, and 2xx only after the commit. */
@ApplicationScoped
public class Doorkeeper {

    private static final String ROUTING_KEY = "routing_key";

    private final Gate gate;
    private final TraceBook traces;
    private final InstantSource clock;
    private final MeterRegistry metrics;
    private final Turnstile turnstile;

    private record Arrival(UUID trace, Instant at, Door door) {

        Visit by(String integration) {
            return new Visit(trace, at, door, integration);
        }
    }

    Doorkeeper(Gate gate, TraceBook traces, InstantSource clock, MeterRegistry metrics, IntakeConfig config) {
        this.gate = gate;
        this.traces = traces;
        this.clock = clock;
        this.metrics = metrics;
        this.turnstile = new Turnstile(config.atOnce(), config.patience());
    }

    /** For doors whose key is a bearer token. Strangers' letters are not opened. */
    public <T> Response receive(Entrance<T> entrance, Letter letter) {
        return receive(entrance, letter, now -> gate.admitBearer(letter.authorization(), entrance.door(), now));
    }

    /** For doors that find out otherwise who it is. */
    public <T> Response receive(Entrance<T> entrance, Letter letter, Function<Instant, Admission> admission) {
        return answer(entrance.door(), arrival -> switch (admission.apply(arrival.at())) {
            case Admission.Unknown(var why) -> Reply.unauthorized(why);
            case Admission.TooMany(var retryAfter) -> Reply.tooMany(retryAfter);
            case Admission.Admitted(var integration) -> take(entrance, arrival.by(integration), entrance.read(letter));
        });
    }

    /** For the doors of Events API v2, whose key is in the event. A key that nobody has is one more thing wrong with it. */
    public <T> Response receiveByRoutingKey(Entrance<T> entrance, Letter letter) {
        var reading = entrance.read(letter);
        return answer(
                entrance.door(), arrival -> switch (gate.admitKey(routingKey(letter), entrance.door(), arrival.at())) {
                    case Admission.Unknown _ -> unknown(reading);
                    case Admission.TooMany(var retryAfter) -> Reply.tooMany(retryAfter);
                    case Admission.Admitted(var integration) -> take(entrance, arrival.by(integration), reading);
                });
    }

    private Response answer(Door door, Function<Arrival, Reply> decide) {
        var now = clock.instant();
        var arrival = new Arrival(UuidV7.at(now), now, door);
        var reply = turnstile.pass(() -> reply(arrival, decide)).orElseGet(Reply::unavailable);
        metrics.counter("oncall_doors_answered", "door", door.name(), "code", String.valueOf(reply.code()))
                .increment();
        return reply.toResponse(arrival.trace());
    }

    private static Reply reply(Arrival arrival, Function<Arrival, Reply> decide) {
        try {
            return decide.apply(arrival);
        } catch (RuntimeException e) { // whatever it is, the sender must know that it is to send again
            Log.errorf(e, "Not taken in: trace=%s door=%s", arrival.trace(), arrival.door());
            return Reply.unavailable();
        }
    }

    private static String routingKey(Letter letter) {
        return switch (letter.json()) {
            case Reading.Valid<JsonNode>(var event) -> event.path(ROUTING_KEY).asText("");
            case Reading.Invalid<JsonNode> _ -> "";
        };
    }

    private static <T> Reply unknown(Reading<T> reading) {
        return switch (reading) {
            case Reading.Valid<T> _ -> Reply.invalid(Reply.BAD, List.of("'routing_key' is not known here"));
            case Reading.Invalid<T>(var code, var errors) -> Reply.invalid(code, errors);
        };
    }

    private <T> Reply take(Entrance<T> entrance, Visit visit, Reading<T> reading) {
        var reply = switch (reading) {
            case Reading.Valid<T>(var read) -> entrance.take(visit, read);
            case Reading.Invalid<T>(var code, var errors) -> Reply.invalid(code, errors);
        };
        if (reply.isRefusal()) {
            traces.refuse(visit, reply.why());
        }
        return reply;
    }
}
