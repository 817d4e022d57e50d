package io.pipekeeper.monitor.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.intake.Intake;
import io.pipekeeper.monitor.intake.JsonBody;
import io.pipekeeper.monitor.intake.PushDoor;
import io.pipekeeper.monitor.intake.PushKind;
import io.pipekeeper.monitor.intake.Refusal;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door for OpenLineage clients, as the OpenLineage API describes it. */
@Path("/api/v1/lineage")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PushDoor
public class LineageResource {

    private static final int CREATED = 201;

    private final Intake intake;
    private final JsonBody body;

    LineageResource(Intake intake, JsonBody body) {
        this.intake = intake;
        this.body = body;
    }

    /** Takes one event: 201, also for one that was sent before. */
    @POST
    public Response event(InputStream sent, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding) {
        var event = body.read(sent, encoding);
        LineageEvent.fault(event).ifPresent(fault -> {
            throw Refusal.invalid(fault);
        });
        intake.take(PushKind.OPENLINEAGE, List.of(event));
        return Response.status(CREATED).build();
    }

    /** Takes many events: 200 with a summary; what is wrong with one of them costs that one only. */
    @POST
    @Path("/batch")
    public Response batch(InputStream sent, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding) {
        var events = body.read(sent, encoding);
        if (!events.isArray()) {
            throw Refusal.invalid("the body is not a JSON array of events");
        }
        List<JsonNode> good = new ArrayList<>();
        List<FailedEvent> failed = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            var fault = LineageEvent.fault(events.get(index));
            if (fault.isPresent()) {
                failed.add(new FailedEvent(index, fault.get(), false));
            } else {
                good.add(events.get(index));
            }
        }
        intake.take(PushKind.OPENLINEAGE, good);
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
}
