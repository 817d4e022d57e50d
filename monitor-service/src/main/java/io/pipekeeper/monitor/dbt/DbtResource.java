package io.pipekeeper.monitor.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import io.pipekeeper.monitor.intake.Intake;
import io.pipekeeper.monitor.intake.JsonBody;
import io.pipekeeper.monitor.intake.PushDoor;
import io.pipekeeper.monitor.intake.PushKind;
import io.pipekeeper.monitor.intake.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The door for the artifacts of dbt: `curl --data-binary @target/run_results.json`. */
@Path("/api/v1/dbt")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PushDoor
public class DbtResource {

    private static final int ACCEPTED = 202;

    private final Intake intake;
    private final JsonBody body;

    DbtResource(Intake intake, JsonBody body) {
        this.intake = intake;
        this.body = body;
    }

    /** Takes `run_results.json`: 202 with the number of results. */
    @POST
    @Path("/run-results")
    public Response runResults(InputStream sent, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding) {
        return take(PushKind.DBT_RUN_RESULTS, RunResults.FILE, body.read(sent, encoding));
    }

    /** Takes `sources.json`: 202 with the number of results. */
    @POST
    @Path("/sources")
    public Response sources(InputStream sent, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding) {
        return take(PushKind.DBT_SOURCES, Freshness.FILE, body.read(sent, encoding));
    }

    private Response take(PushKind kind, String file, JsonNode artifact) {
        DbtArtifact.fault(artifact, file).ifPresent(fault -> {
            throw Refusal.invalid(fault);
        });
        intake.take(kind, List.of(artifact));
        return Response.status(ACCEPTED)
                .entity(Map.of("accepted", artifact.path("results").size()))
                .build();
    }
}
