package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door for OpenLineage clients, as the OpenLineage API describes it. */
@Path("/api/v1/lineage")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@LineageDoor
public class LineageResource {

    private static final int BAD_REQUEST = 400;
    private static final int CREATED = 201;

    private final LineageDesk desk;
    private final ObjectMapper json;
    private final InstantSource clock;

    LineageResource(LineageDesk desk, ObjectMapper json, InstantSource clock) {
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /** Takes one event: 201, also for one that was sent before. */
    @POST
    public Response event(String body) {
        var event = parsed(body);
        if (event.isEmpty()) {
            return refused("the body is not JSON");
        }
        var fault = LineageEvent.fault(event.get());
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        desk.take(List.of(event.get()), clock.instant());
        return Response.status(CREATED).build();
    }

    /** Takes many events: 200 with a summary; what is wrong with one of them costs that one only. */
    @POST
    @Path("/batch")
    public Response batch(String body) {
        var events = parsed(body);
        if (events.isEmpty() || !events.get().isArray()) {
            return refused("the body is not a JSON array");
        }
        List<JsonNode> good = new ArrayList<>();
        List<FailedEvent> failed = new ArrayList<>();
        for (int index = 0; index < events.get().size(); index++) {
            var event = events.get().get(index);
            var fault = LineageEvent.fault(event);
            if (fault.isPresent()) {
                failed.add(new FailedEvent(index, fault.get(), false));
            } else {
                good.add(event);
            }
        }
        desk.take(good, clock.instant());
        return Response.ok(Batch.of(good.size(), failed)).build();
    }

    /** The answer to a batch. */
    @RegisterForReflection
    public record Batch(
            String status,
            Map<String, Integer> summary,
            @JsonProperty("failed_events") List<FailedEvent> failedEvents) {

        static Batch of(int successful, List<FailedEvent> failed) {
            var summary = Map.of(
                    "received",
                    successful + failed.size(),
                    "successful",
                    successful,
                    "failed",
                    failed.size(),
                    "retriable",
                    0,
                    "non_retriable",
                    failed.size());
            return new Batch(failed.isEmpty() ? "success" : "partial_success", summary, List.copyOf(failed));
        }
    }

    /** An event of a batch that was not taken. */
    @RegisterForReflection
    public record FailedEvent(int index, String reason, boolean retriable) {}

    private Optional<JsonNode> parsed(String body) {
        try {
            return Optional.ofNullable(json.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Response refused(String message) {
        return Response.status(BAD_REQUEST)
                .entity(Map.of("code", "INVALID_INPUT", "message", message))
                .build();
    }
}
