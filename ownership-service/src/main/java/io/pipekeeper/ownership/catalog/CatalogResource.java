package io.pipekeeper.ownership.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pipekeeper.subgraph.caller.MachineKey;
import io.pipekeeper.subgraph.caller.MachineOnly;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** A copy of the whole catalogue for our other services, with an ETag so that an unchanged one costs nothing. */
@Path("/api/v1/catalog")
@RunOnVirtualThread
@MachineOnly
public class CatalogResource {

    private final CatalogDesk desk;
    private final ObjectMapper json;

    CatalogResource(CatalogDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    /** 200 with the copy, or 304 when the caller's `If-None-Match` names it. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response copy(@Context Request request) throws JsonProcessingException {
        var copy = json.writeValueAsString(CatalogCopy.of(desk.catalog()));
        var tag = new EntityTag(MachineKey.of(copy).sha256());
        var unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(copy).tag(tag).build() : unchanged.build();
    }
}
