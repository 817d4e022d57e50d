package io.pipekeeper.monitor.lineage;

import io.pipekeeper.subgraph.caller.MachineKey;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses events that do not come with the lineage key. */
@Provider
@LineageDoor
public class LineageKeyFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Instance<LineageConfig> config;

    /** Filters are made while the application is built; what is configured at run time is not known then. */
    LineageKeyFilter(Instance<LineageConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER) || !known(header.substring(BEARER.length()))) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity("{\"code\":\"UNAUTHENTICATED\",\"message\":\"Send the lineage key as a bearer token\"}")
                    .build());
        }
    }

    private boolean known(String key) {
        return config.get().keySha256().filter(MachineKey.of(key)::matches).isPresent();
    }
}
