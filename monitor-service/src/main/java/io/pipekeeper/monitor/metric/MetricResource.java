package io.pipekeeper.monitor.metric;

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

/** The plain door for numbers about datasets. */
@Path("/api/v1/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PushDoor
public class MetricResource {

    private static final int ACCEPTED = 202;

    private final Intake intake;
    private final JsonBody body;

    MetricResource(Intake intake, JsonBody body) {
        this.intake = intake;
        this.body = body;
    }

    /** Takes one metric or an array of them, all or none: 202 with how many. */
    @POST
    public Response metrics(InputStream sent, @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String encoding) {
        var metrics = body.read(sent, encoding);
        MetricReader.fault(metrics).ifPresent(fault -> {
            throw Refusal.invalid(fault);
        });
        intake.take(PushKind.METRICS, List.of(metrics));
        return Response.status(ACCEPTED)
                .entity(Map.of("accepted", MetricReader.each(metrics).size()))
                .build();
    }
}
