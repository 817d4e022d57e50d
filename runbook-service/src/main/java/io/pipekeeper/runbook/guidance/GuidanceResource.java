package io.pipekeeper.runbook.guidance;

import io.pipekeeper.subgraph.caller.MachineOnly;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The same steps for our own services, which put them on a page. */
@Path("/api/v1/guidance")
@MachineOnly
@RunOnVirtualThread
public class GuidanceResource {

    private final Guide guide;

    GuidanceResource(Guide guide) {
        this.guide = guide;
    }

    @GET
    public List<Guidance> guidance(@RestQuery @Nullable String pipeline, @RestQuery List<String> check) {
        if (pipeline == null || pipeline.isBlank()) {
            throw new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity("{\"code\":\"INVALID_INPUT\",\"message\":\"Name a pipeline: ?pipeline=aggregate-profit\"}")
                    .build());
        }
        return guide.guidance(pipeline, check);
    }
}
