package io.pipekeeper.subgraph.caller;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Refuses calls to {@link MachineOnly} resources that do not carry the machine key. */
@Provider
@MachineOnly
public class MachineKeyFilter implements ContainerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Instance<MachineKeyConfig> config;

    /** Filters are made while the application is built; what is configured at run time is not known then. */
    MachineKeyFilter(Instance<MachineKeyConfig> config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER) || !known(header.substring(BEARER.length()))) {
            request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity("{\"code\":\"UNAUTHENTICATED\",\"message\":\"Send the machine key as a bearer token\"}")
                    .build());
        }
    }

    private boolean known(String key) {
        return config.get().sha256().filter(MachineKey.of(key)::matches).isPresent();
    }
}
